package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentAnswer.Branch;
import dev.quarterdeck.execution.api.AgentAnswer.Messages;
import dev.quarterdeck.execution.api.AgentAnswer.Receipts;
import dev.quarterdeck.execution.api.AgentAnswer.Sessions;
import dev.quarterdeck.execution.api.AgentAnswer.Tree;
import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import dev.quarterdeck.execution.api.AgentSessions.Wanted;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What there is to see of sessions, always from the record. */
@Component
class SessionReading {
    private static final int MOST = 200;
    private static final String NO_PARENT = "its parent is not among these";

    private final SessionRecords records;
    private final MessageRecords messages;
    private final ControlRecords controls;
    private final TenantTransactions transactions;
    private final MessageStreams streams;

    SessionReading(
            SessionRecords records,
            MessageRecords messages,
            ControlRecords controls,
            TenantTransactions transactions,
            MessageStreams streams) {
        this.controls = controls;
        this.records = records;
        this.messages = messages;
        this.transactions = transactions;
        this.streams = streams;
    }

    Sessions list(Composite context, Wanted wanted) {
        var limit = Math.clamp(wanted.limit(), 1, MOST);
        var cursor = wanted.cursor();
        var before = cursor == null ? null : session(cursor);
        var organization = context.entry().organization();
        var page = transactions.look(
                organization, () -> records.list(organization, mission(context), wanted.live(), before, limit + 1));
        var items = page.subList(0, Math.min(limit, page.size()));
        return new Sessions(items, page.size() > limit ? items.getLast().id().value() : null);
    }

    AgentSession find(Composite context, AgentSessionId session) {
        var organization = context.entry().organization();
        return transactions.look(
                organization,
                () -> records.find(organization, session)
                        .orElseThrow(() -> new Refused(new SessionNotFound(session.value()))));
    }

    Messages messages(Composite context, AgentSessionId session, @Nullable String cursor, int limit) {
        var known = find(context, session);
        var before = cursor == null ? known.lastSequence() + 1 : sequence(cursor);
        var organization = context.entry().organization();
        var most = Math.clamp(limit, 1, MOST);
        var found = transactions.look(organization, () -> messages.before(organization, session, before, most + 1));
        var more = found.size() > most;
        var items = more ? found.subList(1, found.size()) : found;
        var first = items.isEmpty() ? before : items.getFirst().sequence();
        return new Messages(items, more ? Long.toString(first) : null, !more && first > 1);
    }

    Receipts receipts(Composite context, AgentSessionId session, int limit) {
        find(context, session);
        var organization = context.entry().organization();
        var items =
                transactions.look(organization, () -> controls.list(organization, session, Math.clamp(limit, 1, MOST)));
        return new Receipts(items, null);
    }

    Stream stream(Composite context, AgentSessionId session, @Nullable String after) {
        var known = find(context, session);
        var from = after == null ? known.lastSequence() : sequence(after);
        return streams.open(context.entry().organization(), known, from);
    }

    Tree tree(Composite context) {
        var organization = context.entry().organization();
        var all = transactions.look(organization, () -> shown(organization, mission(context)));
        var known = all.stream().map(AgentSession::id).collect(Collectors.toSet());
        var children = new HashMap<AgentSessionId, List<AgentSession>>();
        for (var session : all) {
            var parent = session.parentId();
            if (parent != null && known.contains(parent)) {
                children.merge(parent, List.of(session), SessionReading::both);
            }
        }
        return new Tree(all.stream()
                .filter(session -> session.parentId() == null || !known.contains(session.parentId()))
                .map(session -> branch(session, children, known))
                .toList());
    }

    /** The last ones, and with whoever they come from all that live, however many have ended since; the oldest first. */
    private List<AgentSession> shown(OrganizationId organization, @Nullable MissionId mission) {
        var shown = new TreeMap<String, AgentSession>();
        records.list(organization, mission, false, null, MOST)
                .forEach(one -> shown.put(one.id().value(), one));
        for (var live : records.live(organization)) {
            var one = mission == null || mission.equals(live.missionId()) ? live : null;
            while (one != null && shown.putIfAbsent(one.id().value(), one) == null && one.parentId() != null) {
                one = records.find(organization, one.parentId()).orElse(null);
            }
        }
        return List.copyOf(shown.values());
    }

    private static List<AgentSession> both(List<AgentSession> some, List<AgentSession> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Branch branch(
            AgentSession session, Map<AgentSessionId, List<AgentSession>> children, Set<AgentSessionId> known) {
        var parent = session.parentId();
        return new Branch(
                session,
                parent == null || known.contains(parent) ? null : NO_PARENT,
                children.getOrDefault(session.id(), List.of()).stream()
                        .map(child -> branch(child, children, known))
                        .toList());
    }

    private static @Nullable MissionId mission(Composite context) {
        return context instanceof WriteContext named ? named.identity().mission() : null;
    }

    private static AgentSessionId session(String cursor) {
        try {
            return new AgentSessionId(cursor);
        } catch (IllegalArgumentException _) {
            throw cursorUnknown(cursor);
        }
    }

    private static long sequence(String cursor) {
        try {
            return Math.max(0, Long.parseLong(cursor));
        } catch (NumberFormatException _) {
            throw cursorUnknown(cursor);
        }
    }

    private static Refused cursorUnknown(String cursor) {
        return new Refused(new InvalidInput(
                "cursor", "This is no place in the list.", cursor, "a cursor of an answer", "begin without a cursor"));
    }
}
