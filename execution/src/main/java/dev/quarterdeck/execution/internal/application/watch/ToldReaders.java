package dev.quarterdeck.execution.internal.application.watch;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.internal.application.agent.Readers;
import dev.quarterdeck.kernel.host.NodeSignals;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Readers of this server are handed what there is; those of others are told where to look. */
@Component
class ToldReaders implements Readers, NodeSignals.Ear {
    private final Audience audience;
    private final LifeCycles lifeCycles;
    private final Hints hints;

    ToldReaders(Audience audience, LifeCycles lifeCycles, Hints hints) {
        this.audience = audience;
        this.lifeCycles = lifeCycles;
        this.hints = hints;
    }

    @Override
    public void said(AgentSessionId session, List<AgentMessage> messages) {
        audience.tell(session, new Letter.Said(session, messages));
        hints.moved(session);
    }

    @Override
    public void moved(AgentSessionId session) {
        audience.tell(session, new Letter.Moved(session));
        hints.moved(session);
    }

    @Override
    public void changed(OrganizationId organization) {
        lifeCycles.changed(organization);
        hints.changed(organization);
    }

    @Override
    public void heard(String topic, String words) {
        switch (topic) {
            case Hints.MESSAGES -> {
                for (var name : words.split(",", -1)) {
                    var session = new AgentSessionId(name);
                    audience.tell(session, new Letter.Moved(session));
                }
            }
            case Hints.SESSIONS -> lifeCycles.changed(new OrganizationId(words));
            default -> {
                // Not for us.
            }
        }
    }

    @Override
    public void missed() {
        audience.tellAll();
        lifeCycles.missed();
    }
}
