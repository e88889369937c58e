package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class RecordedOutcomes implements ArtifactOutcomes {
    private final MissionLog log;
    private final Stamps stamps;
    private final String node;

    RecordedOutcomes(MissionLog log, Stamps stamps, @Value("${quarterdeck.node}") String node) {
        this.log = log;
        this.stamps = stamps;
        this.node = node;
    }

    @Override
    public Version record(
            OrganizationId organization,
            RepositoryId repository,
            MissionId mission,
            EventId cause,
            CommitOutcome outcome) {
        var fact = fact(outcome);
        return log.extend(
                organization,
                mission,
                _ -> known(organization, cause, fact) ? List.of() : events(organization, cause, fact));
    }

    private boolean known(OrganizationId organization, EventId cause, ArtifactFact fact) {
        return log.causedBy(organization, cause).stream().anyMatch(each -> fact.equals(each.fact()));
    }

    private List<NewEvent> events(OrganizationId organization, EventId id, ArtifactFact outcome) {
        var cause = log.byId(organization, id).orElseThrow();
        var recorded = stamps.stamp(cause, Actor.QUARTERDECK, node, outcome);
        // Lanes start from the commit that lays them out, even when whoever asked for it is no longer waiting.
        return outcome instanceof ArtifactCommitted(var _, var commit) && cause.fact() instanceof MissionFinalized
                ? List.of(recorded, stamps.stamp(cause, Actor.QUARTERDECK, node, new PlanningCommitRecorded(commit)))
                : List.of(recorded);
    }

    private static ArtifactFact fact(CommitOutcome outcome) {
        return switch (outcome) {
            case CommitOutcome.Committed(var branch, var commit) -> new ArtifactCommitted(branch, commit);
            case CommitOutcome.Failed(var branch, var code, var why) -> new ArtifactCommitFailed(branch, code, why);
            case CommitOutcome.Waiting waiting ->
                throw new IllegalArgumentException("Waiting is no outcome yet: " + waiting.why());
        };
    }
}
