package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The stored form of artifact facts. */
final class ArtifactFormat {
    private static final String COMMITTED = "ArtifactCommitted";
    private static final String COMMIT_FAILED = "ArtifactCommitFailed";
    private static final Set<String> TYPES = Set.of(COMMITTED, COMMIT_FAILED);

    private ArtifactFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(ArtifactFact fact) {
        return switch (fact) {
            case ArtifactCommitted _ -> COMMITTED;
            case ArtifactCommitFailed _ -> COMMIT_FAILED;
        };
    }

    static JsonNode payloadOf(MissionId mission, ArtifactFact fact) {
        var id = mission.value();
        return switch (fact) {
            case ArtifactCommitted(var branch, var commit) ->
                JSON.valueToTree(new Committed(id, branch.value(), commit.value()));
            case ArtifactCommitFailed(var branch, var code, var why) ->
                JSON.valueToTree(new CommitFailed(id, branch.value(), code, why));
        };
    }

    static ArtifactFact read(String type, JsonNode payload) {
        if (type.equals(COMMITTED)) {
            var stored = JSON.treeToValue(payload, Committed.class);
            return new ArtifactCommitted(new BranchName(stored.branch), new CommitId(stored.commit));
        }
        var stored = JSON.treeToValue(payload, CommitFailed.class);
        return new ArtifactCommitFailed(new BranchName(stored.branch), stored.code, stored.why);
    }

    private record Committed(String missionId, String branch, String commit) {}

    private record CommitFailed(String missionId, String branch, String code, String why) {}
}
