package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.SUBJECT_STATE;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.SubjectStateRecord;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.domain.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The documents of a mission's subjects, read along with its row and written when they change. */
@Component
class SubjectRows {
    static final Field<List<Document>> ALL = documents(noCondition());
    static final Field<List<Document>> RULES = documents(SUBJECT_STATE.SUBJECT.eq(SubjectFormat.RULES));
    static final Field<List<Document>> COMPANY =
            documents(SUBJECT_STATE.SUBJECT.in(SubjectFormat.ROSTER, SubjectFormat.WARNINGS));

    private final DSLContext db;
    private final Streams streams;
    private final Projector projector;

    SubjectRows(DSLContext db, Streams streams, Projector projector) {
        this.db = db;
        this.streams = streams;
        this.projector = projector;
    }

    /** A subject's state as it is stored. */
    record Document(String subject, int format, String state) {}

    private static Field<List<Document>> documents(Condition meant) {
        return multiset(select(SUBJECT_STATE.SUBJECT, SUBJECT_STATE.FORMAT, SUBJECT_STATE.STATE)
                        .from(SUBJECT_STATE)
                        .where(SUBJECT_STATE.ORGANIZATION_ID.eq(MISSION_HEAD.ORGANIZATION_ID))
                        .and(SUBJECT_STATE.MISSION_ID.eq(MISSION_HEAD.MISSION_ID))
                        .and(meant))
                .convertFrom(rows -> rows.map(mapping(Document::new)));
    }

    /** What the documents say; where one is of another form than this version's, what the log says. */
    Subjects read(OrganizationId organization, MissionId mission, List<Document> documents) {
        return decoded(documents).orElseGet(() -> refolded(organization, mission));
    }

    /** For whoever holds the mission's row: what the documents say, brought up to this version's form. */
    Subjects readLocked(OrganizationId organization, MissionId mission) {
        var documents = db.select(SUBJECT_STATE.SUBJECT, SUBJECT_STATE.FORMAT, SUBJECT_STATE.STATE)
                .from(SUBJECT_STATE)
                .where(ofMission(organization, mission))
                .fetch(mapping(Document::new));
        return decoded(documents).orElseGet(() -> {
            var subjects = refolded(organization, mission);
            var renewed = SubjectFormat.ALL.stream()
                    .map(subject -> change(organization, mission, subject, subjects))
                    .toList();
            db.batch(renewed).execute();
            return subjects;
        });
    }

    /** The statements that make the documents say {@code after}; none for a subject that did not change. */
    List<Query> changes(OrganizationId organization, MissionId mission, Subjects before, Subjects after) {
        var changes = new ArrayList<Query>();
        for (var subject : SubjectFormat.ALL) {
            if (differs(subject.part().apply(before), subject.part().apply(after))) {
                changes.add(change(organization, mission, subject, after));
            }
        }
        return changes;
    }

    /** Most appends leave most states the very objects they were. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean differs(@Nullable Object before, @Nullable Object after) {
        return before != after && !Objects.equals(before, after);
    }

    private Query change(OrganizationId organization, MissionId mission, SubjectFormat<?> subject, Subjects after) {
        var state = subject.write(after);
        if (state == null) {
            return db.deleteFrom(SUBJECT_STATE)
                    .where(ofMission(organization, mission))
                    .and(SUBJECT_STATE.SUBJECT.eq(subject.name()));
        }
        var row =
                new SubjectStateRecord(organization.value(), mission.value(), subject.name(), subject.format(), state);
        return db.insertInto(SUBJECT_STATE).set(row).onDuplicateKeyUpdate().set(row);
    }

    private static Condition ofMission(OrganizationId organization, MissionId mission) {
        return SUBJECT_STATE.ORGANIZATION_ID.eq(organization.value()).and(SUBJECT_STATE.MISSION_ID.eq(mission.value()));
    }

    private static Optional<Subjects> decoded(List<Document> documents) {
        var subjects = Subjects.NONE;
        for (var document : documents) {
            var read = decoded(subjects, document);
            if (read == null) {
                return Optional.empty();
            }
            subjects = read;
        }
        return Optional.of(subjects);
    }

    private static @Nullable Subjects decoded(Subjects others, Document document) {
        for (var subject : SubjectFormat.ALL) {
            if (subject.name().equals(document.subject()) && subject.format() == document.format()) {
                try {
                    return subject.read(others, document.state());
                } catch (RuntimeException _) {
                    // Not what this version would have written: the log is the truth.
                    return null;
                }
            }
        }
        return null;
    }

    private Subjects refolded(OrganizationId organization, MissionId mission) {
        var projection = projector.of(streams.read(organization, mission, Version.NONE, Integer.MAX_VALUE));
        return projection == null ? Subjects.NONE : projection.subjects();
    }
}
