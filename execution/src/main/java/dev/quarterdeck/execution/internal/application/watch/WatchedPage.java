package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentRefusal.SessionNotFound;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionControl;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.MissionPulses;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WatchedPage implements MissionControl {
    private static final int MOST_PANELS = 24;
    private static final int AT_FIRST = 4;
    // What fills a panel that has just been opened.
    private static final long LAST = 50;

    private final SessionRecords sessions;
    private final LifeCycleRecords lifeCycleRecords;
    private final MessageRecords messages;
    private final Layouts layouts;
    private final TenantTransactions transactions;
    private final Looks looks;
    private final Audience audience;
    private final LifeCycles lifeCycles;
    private final MissionPulses pulses;
    private final Inbox inbox;
    private final Clock clock;

    WatchedPage(
            SessionRecords sessions,
            LifeCycleRecords lifeCycleRecords,
            MessageRecords messages,
            Layouts layouts,
            TenantTransactions transactions,
            Looks looks,
            Audience audience,
            LifeCycles lifeCycles,
            MissionPulses pulses,
            Inbox inbox,
            Clock clock) {
        this.sessions = sessions;
        this.lifeCycleRecords = lifeCycleRecords;
        this.messages = messages;
        this.layouts = layouts;
        this.transactions = transactions;
        this.looks = looks;
        this.audience = audience;
        this.lifeCycles = lifeCycles;
        this.pulses = pulses;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public Stream watch(EntryContext context, List<AgentSessionId> chosen, @Nullable String after) {
        requireRoom("sessions", chosen);
        var organization = context.entry().organization();
        var cursor = Cursor.of(after, chosen.size());
        var tails = transactions.look(organization, () -> tails(context, chosen, cursor));
        var box = new Mailbox();
        var missions = new Missions(context, pulses, inbox, box);
        Runnable close = () -> {
            chosen.forEach(session -> audience.leave(session, box));
            lifeCycles.leave(organization, box);
            missions.close();
        };
        join(organization, chosen, box, close);
        var until = clock.now().plus(ReadSessions.LONGEST);
        var sources = new Sources(organization, lifeCycleRecords, messages, looks);
        return new PageStream(
                sources, cursor.mark(), tails, missions, box, () -> clock.now().isBefore(until), close);
    }

    // First a place in the audience, then a look at the record: what happens in between comes both ways.
    private void join(OrganizationId organization, List<AgentSessionId> chosen, Mailbox box, Runnable close) {
        try {
            lifeCycles.join(organization, box);
            chosen.forEach(session -> audience.join(session, box));
        } catch (RuntimeException away) {
            close.run();
            throw away;
        }
    }

    private static void requireRoom(String what, List<AgentSessionId> chosen) {
        if (chosen.size() > MOST_PANELS || chosen.stream().distinct().count() < chosen.size()) {
            throw new Refused(new InvalidInput(
                    what,
                    "A page shows each session once, and only so many.",
                    "%d sessions".formatted(chosen.size()),
                    "at most %d different ones".formatted(MOST_PANELS),
                    "leave some out"));
        }
    }

    private List<SessionTail> tails(EntryContext context, List<AgentSessionId> chosen, Cursor cursor) {
        var tails = new ArrayList<SessionTail>();
        for (var session : chosen) {
            var known = sessions.find(context.entry().organization(), session)
                    .orElseThrow(() -> new Refused(new SessionNotFound(session.value())));
            var index = tails.size();
            var begin = Math.max(0, known.lastSequence() - LAST);
            var asked = index < cursor.sequences().size() ? cursor.sequences().get(index) : begin;
            // Past the end: the database was restored from a backup, of which the life-cycles tell.
            tails.add(new SessionTail(session, asked > known.lastSequence() ? begin : asked, known.lastSequence()));
        }
        return tails;
    }

    @Override
    public Latch latch(EntryContext context) {
        var organization = context.entry().organization();
        return transactions.look(organization, () -> lifeCycleRecords.latch(organization));
    }

    @Override
    public Layout layout(EntryContext context) {
        var organization = context.entry().organization();
        return transactions.look(
                organization,
                () -> layouts.of(organization, context.entry().actor().id()).orElseGet(() -> first(organization)));
    }

    /** Whoever has arranged nothing yet sees the first that are at work. */
    private Layout first(OrganizationId organization) {
        var panels = sessions.live(organization).stream()
                .limit(AT_FIRST)
                .map(AgentSession::id)
                .toList();
        return new Layout(panels, true, Theme.SYSTEM);
    }

    @Override
    public Layout arrange(EntryContext context, Layout layout) {
        requireRoom("panels", layout.panels());
        var organization = context.entry().organization();
        return transactions.change(organization, () -> {
            layouts.keep(organization, context.entry().actor().id(), layout);
            return layout;
        });
    }
}
