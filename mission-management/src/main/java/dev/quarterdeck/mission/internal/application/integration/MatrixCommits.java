package dev.quarterdeck.mission.internal.application.integration;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.Projection.Mission;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import java.util.List;
import org.springframework.stereotype.Component;

/** The commit of an acceptance matrix, and how it stands by the mission's log. */
@Component
class MatrixCommits {
    private final MissionLog log;

    MatrixCommits(MissionLog log) {
        this.log = log;
    }

    ArtifactCommit of(WriteContext context, Mission known, Acceptance acceptance) {
        var kind = ArtifactKind.ACCEPTANCE_MATRIX;
        var file = context.artifactPlacement().of(kind).path();
        var change = new FileChange.Write(file, MatrixText.of(known.title(), acceptance));
        return ArtifactCommit.of(
                context, kind, List.of(change), "Accept " + known.names().fullSlug(), acceptance.id());
    }

    CommitOutcome outcome(WriteContext context, Acceptance acceptance) {
        var outcomes = log.causedBy(context.entry().organization(), acceptance.id());
        var branch = context.artifactPlacement()
                .of(ArtifactKind.ACCEPTANCE_MATRIX)
                .target()
                .ref();
        return outcomes.isEmpty() ? new Waiting(branch, "It has not landed yet.") : outcome(outcomes.getLast());
    }

    private static CommitOutcome outcome(RecordedEvent recorded) {
        return switch (recorded.fact()) {
            case ArtifactCommitted(var branch, var commit) -> new Committed(branch, commit);
            case ArtifactCommitFailed(var branch, var code, var why) -> new Failed(branch, code, why);
            case null, default -> throw new IllegalStateException("No outcome of a commit: " + recorded.type());
        };
    }
}
