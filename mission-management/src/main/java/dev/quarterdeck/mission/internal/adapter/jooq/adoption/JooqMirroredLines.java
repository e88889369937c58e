package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.ADOPTED_LINE;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_EVENT;
import static org.jooq.impl.DSL.any;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.AdoptedLineRecord;
import dev.quarterdeck.mission.internal.application.adoption.MirroredLines;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqMirroredLines implements MirroredLines {
    private final DSLContext db;

    JooqMirroredLines(DSLContext db) {
        this.db = db;
    }

    @Override
    public Map<String, Long> of(OrganizationId organization, MissionId mission) {
        return db.select(ADOPTED_LINE.LINE_KEY, ADOPTED_LINE.VERSION)
                .from(ADOPTED_LINE)
                .where(ADOPTED_LINE.ORGANIZATION_ID.eq(organization.value()))
                .and(ADOPTED_LINE.MISSION_ID.eq(mission.value()))
                .fetchMap(ADOPTED_LINE.LINE_KEY, ADOPTED_LINE.VERSION);
    }

    @Override
    public void keep(OrganizationId organization, MissionId mission, long first, List<SourceLine> lines) {
        var rows = new ArrayList<AdoptedLineRecord>();
        for (var line : lines) {
            var row = new AdoptedLineRecord();
            row.setOrganizationId(organization.value());
            row.setMissionId(mission.value());
            row.setVersion(first + rows.size());
            row.setLineKey(line.key());
            row.setBlobId(line.blob().value());
            row.setLineNumber(line.number());
            row.setLength(line.length());
            row.setOriginal(line.original().isNone() ? null : line.original().bytes());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
    }

    @Override
    public Set<EventId> taken(OrganizationId organization, Collection<EventId> identities) {
        var names = identities.stream().map(EventId::value).toArray(String[]::new);
        return db.select(MISSION_EVENT.EVENT_ID)
                .from(MISSION_EVENT)
                .where(MISSION_EVENT.ORGANIZATION_ID.eq(organization.value()))
                .and(MISSION_EVENT.EVENT_ID.eq(any(names)))
                .fetchSet(row -> new EventId(row.value1()));
    }
}
