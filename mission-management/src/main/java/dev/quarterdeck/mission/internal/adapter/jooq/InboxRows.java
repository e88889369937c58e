package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.INBOX_ITEM;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.InboxItemRecord;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.inbox.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of each mission waits for somebody, a row each. */
@Component
class InboxRows {
    private final DSLContext db;

    InboxRows(DSLContext db) {
        this.db = db;
    }

    /** The statements that make the rows say {@code after}; none for what did not change. */
    List<Query> changes(OrganizationId organization, MissionId mission, @Nullable Projection before, Projection after) {
        var known = before == null ? List.<Waiting>of() : Waiting.of(before);
        var waiting = Waiting.of(after);
        var changes = new ArrayList<Query>();
        for (var gone : known) {
            if (waiting.stream().noneMatch(kept -> kept.id().equals(gone.id()))) {
                changes.add(db.deleteFrom(INBOX_ITEM)
                        .where(INBOX_ITEM.ORGANIZATION_ID.eq(organization.value()))
                        .and(INBOX_ITEM.MISSION_ID.eq(mission.value()))
                        .and(INBOX_ITEM.ITEM_ID.eq(gone.id())));
            }
        }
        for (var item : waiting) {
            if (!known.contains(item)) {
                var row = row(organization, mission, item);
                changes.add(db.insertInto(INBOX_ITEM)
                        .set(row)
                        .onDuplicateKeyUpdate()
                        .set(row));
            }
        }
        return changes;
    }

    /** Makes the rows of a mission anew, whatever they were. */
    void rewrite(OrganizationId organization, MissionId mission, Projection now) {
        db.deleteFrom(INBOX_ITEM)
                .where(INBOX_ITEM.ORGANIZATION_ID.eq(organization.value()))
                .and(INBOX_ITEM.MISSION_ID.eq(mission.value()))
                .execute();
        db.batch(changes(organization, mission, null, now)).execute();
    }

    private static InboxItemRecord row(OrganizationId organization, MissionId mission, Waiting item) {
        var asker = item.askedBy();
        var answerers = item.answerers();
        return new InboxItemRecord(
                organization.value(),
                mission.value(),
                item.id(),
                item.sort().name().toLowerCase(Locale.ROOT),
                item.question(),
                item.options().toArray(String[]::new),
                asker.kind().wireName(),
                asker.id(),
                asker.displayName(),
                MissionRows.stored(asker.origin()),
                asker.onBehalfOf(),
                MissionRows.utc(item.since()),
                MissionRows.ifPresent(item.deadline(), MissionRows::utc),
                answerers == null ? null : answerers.stream().sorted().toArray(String[]::new),
                item.llm());
    }
}
