package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import org.springframework.stereotype.Component;

/** How the commit that came with a mission's creation stands, by the mission's log. */
@Component
class FirstCommits {
    private final MissionLog log;

    FirstCommits(MissionLog log) {
        this.log = log;
    }

    CommitOutcome outcome(OrganizationId organization, MissionId mission) {
        var creation = log.read(organization, mission, Version.NONE, 1).getFirst();
        var outcomes = log.causedBy(organization, creation.envelope().id());
        return outcomes.isEmpty() ? waiting(creation) : outcome(outcomes.getLast());
    }

    private static CommitOutcome waiting(RecordedEvent creation) {
        return new Waiting(targetOf(creation), "It has not landed yet.");
    }

    private static CommitOutcome outcome(RecordedEvent recorded) {
        return switch (recorded.fact()) {
            case ArtifactCommitted(var branch, var commit) -> new Committed(branch, commit);
            case ArtifactCommitFailed(var branch, var code, var why) -> new Failed(branch, code, why);
            case null, default -> throw new IllegalStateException("No outcome of a commit: " + recorded.type());
        };
    }

    private static BranchName targetOf(RecordedEvent creation) {
        if (creation.fact() instanceof MissionCreated created) {
            return created.targetBranch();
        }
        throw new IllegalStateException("Not the creation of a mission: " + creation.type());
    }
}
