package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.COMMIT;

import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.api.Integrations.Check;
import dev.quarterdeck.mission.api.Integrations.Criterion;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import dev.quarterdeck.mission.api.Integrations.Merge;
import dev.quarterdeck.mission.api.MergeOutcomes.Push;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeStarted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionAccepted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionMerged;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.PushRecorded;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of every fact about a mission's integration. */
final class IntegrationFacts {
    private static final BranchName MAIN = new BranchName("main");
    private static final TreeId TREE = new TreeId(COMMIT.value());
    private static final EventId MERGE = new EventId("01K9ZZ0000000000000000MRGA");

    private IntegrationFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(
                new MissionAccepted(new Acceptance(
                        new EventId("01K9ZZ0000000000000000ACPA"),
                        COMMIT,
                        Map.of("a", COMMIT, "b", COMMIT),
                        null,
                        TREE,
                        List.of(new Check("make test", 0, "00ff")),
                        List.of(new Criterion("AC-01", "it is tidy", "ticked in the spec")))),
                new MergeStarted(new Merge(
                        MERGE,
                        MergeStrategy.SQUASH,
                        MAIN,
                        COMMIT,
                        COMMIT,
                        TREE,
                        List.of(COMMIT),
                        List.of(new Integrated(WorkPackageId.of("WP01"), COMMIT)),
                        Map.of("a", COMMIT),
                        "origin")),
                new MergeAborted(MERGE, "REF_MOVED", "somebody else moved it"),
                new MissionMerged(MERGE),
                new PushRecorded(MERGE, new Push("origin", MAIN, COMMIT, "it is away")));
    }
}
