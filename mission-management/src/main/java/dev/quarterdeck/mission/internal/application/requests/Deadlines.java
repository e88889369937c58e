package dev.quarterdeck.mission.internal.application.requests;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.ScheduledTask;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.requests.RequestRules;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets questions expire that nobody answered in time. */
@Component
class Deadlines implements ScheduledTask {
    static final String NAME = "decision-deadline";

    private static final char SEPARATOR = '/';

    private final MissionLog log;
    private final Stamps stamps;
    private final Clock clock;
    private final String node;

    Deadlines(MissionLog log, Stamps stamps, Clock clock, @Value("${quarterdeck.node}") String node) {
        this.log = log;
        this.stamps = stamps;
        this.clock = clock;
        this.node = node;
    }

    static String subject(MissionId mission, DecisionId request) {
        return mission.value() + SEPARATOR + request.value();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Instant> carryOut(OrganizationId organization, String subject) {
        var separator = subject.indexOf(SEPARATOR);
        var mission = new MissionId(subject.substring(0, separator));
        var request = new DecisionId(subject.substring(separator + 1));
        var now = clock.now();
        log.extend(
                organization,
                mission,
                standing -> RequestRules.expire(standing.subjects().requests(), request, now).stream()
                        .map(fact -> stamps.stamp(request.value(), Actor.QUARTERDECK, node, fact))
                        .toList());
        return log.current(organization, mission)
                .flatMap(current -> current.projection().subjects().requests().find(request))
                .filter(found -> found.isOpen())
                .map(found -> found.deadline());
    }
}
