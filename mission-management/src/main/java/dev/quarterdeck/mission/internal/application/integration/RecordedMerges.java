package dev.quarterdeck.mission.internal.application.integration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MergeOutcomes;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.PushRecorded;
import dev.quarterdeck.mission.internal.domain.integration.MergeRecord;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class RecordedMerges implements MergeOutcomes {
    private final MissionLog log;
    private final Stamps stamps;
    private final String node;

    RecordedMerges(MissionLog log, Stamps stamps, @Value("${quarterdeck.node}") String node) {
        this.log = log;
        this.stamps = stamps;
        this.node = node;
    }

    @Override
    public Version merged(OrganizationId organization, MissionId mission, EventId merge) {
        return record(
                organization,
                mission,
                merge,
                now -> now.subjects().integration().hasUnderWay(merge)
                        ? MergeRecord.of(now, actorOf(organization, merge))
                        : List.of());
    }

    @Override
    public Version aborted(OrganizationId organization, MissionId mission, EventId merge, String code, String why) {
        return record(
                organization,
                mission,
                merge,
                now -> now.subjects().integration().hasUnderWay(merge)
                        ? List.of(new MergeAborted(merge, code, why))
                        : List.of());
    }

    @Override
    public Version pushed(OrganizationId organization, MissionId mission, EventId merge, Push push) {
        var fact = new PushRecorded(merge, push);
        return record(
                organization,
                mission,
                merge,
                _ -> log.causedBy(organization, merge).stream().anyMatch(each -> fact.equals(each.fact()))
                        ? List.of()
                        : List.of(fact));
    }

    private Version record(
            OrganizationId organization,
            MissionId mission,
            EventId merge,
            Function<Projection, List<? extends MissionFact>> decision) {
        return log.extend(
                organization,
                mission,
                now -> decision.apply(now).stream()
                        .map(fact -> event(organization, merge, fact))
                        .toList());
    }

    /** What follows from a merge is done by whoever began it. */
    private NewEvent event(OrganizationId organization, EventId merge, MissionFact fact) {
        var cause = log.byId(organization, merge).orElseThrow();
        return stamps.stamp(cause, cause.envelope().actor(), node, fact);
    }

    private Actor actorOf(OrganizationId organization, EventId merge) {
        return log.byId(organization, merge).orElseThrow().envelope().actor();
    }
}
