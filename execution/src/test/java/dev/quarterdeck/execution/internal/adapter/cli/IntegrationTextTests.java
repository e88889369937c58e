package dev.quarterdeck.execution.internal.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.Integration.Aborted;
import dev.quarterdeck.execution.api.Integration.Cleared;
import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.execution.api.Integration.MergePlan;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.execution.api.Integration.PlannedCommit;
import dev.quarterdeck.execution.api.Integration.PullRequest;
import dev.quarterdeck.execution.api.Integration.Push;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegrationTextTests {
    private static final Style PLAIN = new Style(120, false);
    private static final MissionId MISSION = new MissionId("01K9ZZM10000000000000000AA");
    private static final BranchName MAIN = BranchName.of("main");
    private static final CommitId COMMIT = new CommitId("0123456789012345678901234567890123456789");
    private static final WorkPackageId WP01 = WorkPackageId.of("WP01");

    @Test
    void aPlanShowsItsCommitsAndWhatSpeaksAgainstIt() {
        var plan = new MergePlan(
                MergeStrategy.SQUASH,
                MAIN,
                COMMIT,
                List.of(new PlannedCommit(COMMIT, "WP01: Weigh", WP01)),
                List.of(new Conflict("WP02 (lane b)", List.of("a.txt", "b.txt"))),
                false,
                List.of("c.txt"));
        assertThat(IntegrationText.of(plan, PLAIN)).isEqualTo("""
                strategy      squash
                target        main at 012345678901
                012345678901  WP01: Weigh
                conflict      WP02 (lane b): a.txt, b.txt
                differs       c.txt
                accepted      no""");
    }

    @Test
    void aMergeShowsWhatIsLeftToDo() {
        var merged = new Merged(
                MISSION,
                new Version(9),
                MergeStrategy.MERGE,
                MAIN,
                COMMIT,
                COMMIT,
                List.of(new Integrated(WP01, COMMIT)),
                null,
                List.of(new Cleared("a", null), new Cleared("b", "uncommitted work")),
                new Push("origin", false, "it is away"),
                new PullRequest(BranchName.of("mission-target/x"), MAIN, "Tidy"));
        assertThat(IntegrationText.of(merged, PLAIN)).isEqualTo("""
                merged  main
                WP01    012345678901
                lane a  cleared
                lane b  uncommitted work
                push    origin: it is away
                to do   open a pull request "Tidy": mission-target/x into main""");
    }

    @Test
    void aMergeThatWaitsSaysForWhat() {
        var merged = new Merged(
                MISSION,
                new Version(9),
                MergeStrategy.MERGE,
                MAIN,
                COMMIT,
                COMMIT,
                List.of(),
                "a rebase holds main",
                List.of(),
                null,
                null);
        assertThat(IntegrationText.of(merged, PLAIN)).isEqualTo("merging  main\nwaiting  a rebase holds main");
        assertThat(IntegrationText.of(new Aborted(MISSION, new Version(9), MAIN, COMMIT), PLAIN))
                .isEqualTo("The merge is given up; main stays at 012345678901.");
    }
}
