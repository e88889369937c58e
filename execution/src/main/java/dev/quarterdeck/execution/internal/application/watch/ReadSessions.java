package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Stream;
import dev.quarterdeck.execution.internal.application.agent.MessageRecords;
import dev.quarterdeck.execution.internal.application.agent.MessageStreams;
import dev.quarterdeck.execution.internal.application.agent.SessionRecords;
import dev.quarterdeck.execution.internal.application.watch.SessionStream.Seen;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
class ReadSessions implements MessageStreams {
    // A caller whose credential was withdrawn watches on no longer than this.
    static final Duration LONGEST = Duration.ofHours(1);

    private final SessionRecords sessions;
    private final MessageRecords messages;
    private final Looks looks;
    private final Audience audience;
    private final Clock clock;

    ReadSessions(SessionRecords sessions, MessageRecords messages, Looks looks, Audience audience, Clock clock) {
        this.sessions = sessions;
        this.messages = messages;
        this.looks = looks;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public Stream open(OrganizationId organization, AgentSession session, long after) {
        var box = new Mailbox();
        audience.join(session.id(), box);
        var until = clock.now().plus(LONGEST);
        return new SessionStream(
                new SessionTail(session.id(), after, session.lastSequence()),
                box,
                tail -> looks.look(organization, () -> seen(organization, tail)),
                () -> clock.now().isBefore(until),
                () -> audience.leave(session.id(), box));
    }

    private Seen seen(OrganizationId organization, SessionTail tail) {
        // In this order: what is said after that it was over is never.
        var over = sessions.find(organization, tail.session())
                .orElseThrow()
                .status()
                .isOver();
        var found = tail.recorded((session, at, limit) -> messages.after(organization, session, at, limit));
        return new Seen(found.messages(), over);
    }
}
