package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.INBOX_ITEM;
import static dev.quarterdeck.mission.internal.adapter.jooq.generated.Tables.MISSION_HEAD;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.bitXorAgg;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.Inbox.Item;
import dev.quarterdeck.mission.api.Inbox.Sort;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.InboxItemRecord;
import dev.quarterdeck.mission.internal.application.inbox.InboxItems;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqInboxItems implements InboxItems {
    private final DSLContext db;
    private final TenantTransactions transactions;

    JooqInboxItems(DSLContext db, TenantTransactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public List<Item> page(Entry viewer, @Nullable Place after, int limit) {
        var place = row(INBOX_ITEM.SINCE, INBOX_ITEM.ITEM_ID);
        return transactions.look(
                viewer.organization(),
                () -> db.select(INBOX_ITEM, MISSION_HEAD.TITLE)
                        .from(INBOX_ITEM)
                        .join(MISSION_HEAD)
                        .on(MISSION_HEAD.ORGANIZATION_ID.eq(INBOX_ITEM.ORGANIZATION_ID))
                        .and(MISSION_HEAD.MISSION_ID.eq(INBOX_ITEM.MISSION_ID))
                        .where(settled(viewer))
                        .and(
                                after == null
                                        ? noCondition()
                                        : place.greaterThan(val(MissionRows.utc(after.since())), val(after.id())))
                        .orderBy(INBOX_ITEM.SINCE, INBOX_ITEM.ITEM_ID)
                        .limit(limit)
                        .fetch(found -> item(found.value1(), found.value2())));
    }

    @Override
    public Count count(Entry viewer) {
        // In whatever order they are read it is the same.
        var mark = bitXorAgg(field("hashtextextended({0}, 0)", Long.class, INBOX_ITEM.ITEM_ID));
        return transactions.look(
                viewer.organization(),
                () -> db.select(DSL.count(), mark)
                        .from(INBOX_ITEM)
                        .where(settled(viewer))
                        .fetchSingle(found -> new Count(found.value1(), mark(found.value2()))));
    }

    private static String mark(@Nullable Long items) {
        return items == null ? "" : Long.toHexString(items);
    }

    /** By the viewer: an agent settles only what it is allowed to, where it is, and nothing of its own line. */
    private static Condition settled(Entry viewer) {
        var actor = viewer.actor();
        var asked = INBOX_ITEM
                .ORGANIZATION_ID
                .eq(viewer.organization().value())
                .and(INBOX_ITEM.ANSWERERS.isNull().or(val(actor.id()).eq(any(INBOX_ITEM.ANSWERERS))));
        if (actor.kind() != Actor.Kind.LLM_AGENT) {
            return asked;
        }
        var posting = viewer.posting();
        return settledByAgent(asked, actor, posting == null ? List.of() : posting.ancestors())
                .and(posting == null ? noCondition() : within(posting.mission()));
    }

    private static Condition within(@Nullable MissionId mission) {
        return mission == null ? falseCondition() : INBOX_ITEM.MISSION_ID.eq(mission.value());
    }

    private static Condition settledByAgent(Condition asked, Actor agent, List<AgentSessionId> ancestors) {
        var line = ancestors.stream().map(AgentSessionId::value);
        var own = Stream.concat(Stream.of(agent.id(), agent.onBehalfOf()), line)
                .filter(Objects::nonNull)
                .toList();
        return asked.and(INBOX_ITEM.LLM_ALLOWED)
                .and(INBOX_ITEM
                        .ASKED_BY_KIND
                        .ne(Actor.Kind.LLM_AGENT.wireName())
                        .or(INBOX_ITEM.ASKED_BY_ID.notIn(own)));
    }

    private static Item item(InboxItemRecord row, String title) {
        var mission = new MissionId(row.getMissionId());
        var sort = Sort.valueOf(row.getSort().toUpperCase(Locale.ROOT));
        return new Item(
                mission,
                title,
                sort,
                row.getItemId(),
                row.getQuestion(),
                List.of(row.getOptions()),
                MissionRows.actor(
                        row.getAskedByKind(),
                        row.getAskedById(),
                        row.getAskedByName(),
                        row.getAskedByOrigin(),
                        row.getAskedByOnBehalfOf()),
                row.getSince().toInstant(),
                MissionRows.ifPresent(row.getDeadline(), at -> at.toInstant()),
                nextStep(mission, sort, row));
    }

    private static String nextStep(MissionId mission, Sort sort, InboxItemRecord row) {
        var options = row.getOptions();
        return switch (sort) {
            case WARNING -> "qd ack %s continue --mission %s".formatted(row.getItemId(), mission);
            case QUESTION, RUN_STEP, AGENT_PERMISSION, ROLE_SWITCH, DISCREPANCY, CONFLICT ->
                "qd decide %s %s --mission %s"
                        .formatted(row.getItemId(), options.length == 0 ? "'YOUR ANSWER'" : word(options[0]), mission);
        };
    }

    /** As a shell takes it for one word. */
    private static String word(String option) {
        return option.matches("[\\w.:/@%+=,-]+") ? option : "'%s'".formatted(option.replace("'", "'\\''"));
    }
}
