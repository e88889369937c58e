package dev.quarterdeck.execution.internal.domain.worktree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.internal.domain.worktree.Preparation.Add;
import dev.quarterdeck.execution.internal.domain.worktree.Preparation.Ready;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PreparationTests {
    private static final Path PATH = Path.of("/srv/shelves/.worktrees/m-lane-a");
    private static final Path ELSEWHERE = Path.of("/srv/elsewhere");
    private static final BranchName LANE = BranchName.of("mission-lane/m/a");
    private static final BranchName OTHER = BranchName.of("other");
    private static final CommitId START = CommitId.of("1".repeat(40));
    private static final CommitId LATER = CommitId.of("2".repeat(40));

    @Test
    void aWorktreeThatIsThereNeedsNothing() {
        assertThat(of(standing(LATER, START, tree(PATH, LANE, true)))).isEqualTo(new Ready());
    }

    @Test
    void aWorktreeInTheMiddleOfARebaseIsThere() {
        var rebasing = new Registered(PATH, null, Set.of(LANE), true);
        assertThat(of(standing(LATER, START, rebasing))).isEqualTo(new Ready());
    }

    @Test
    void aBranchThatIsMissingIsMadeWithItsWorktree() {
        assertThat(of(standing(null, null))).isEqualTo(new Add(true, false));
    }

    @Test
    void aBranchOfOursThatIsThereIsUsed() {
        assertThat(of(standing(LATER, START))).isEqualTo(new Add(false, false));
        assertThat(of(standing(START, null))).isEqualTo(new Add(false, false));
    }

    @Test
    void aWorktreeWhoseDirectoryIsGoneIsReplaced() {
        assertThat(of(standing(LATER, START, tree(PATH, LANE, false)))).isEqualTo(new Add(false, true));
        assertThat(of(standing(LATER, START, tree(ELSEWHERE, LANE, false)))).isEqualTo(new Add(false, true));
        assertThat(of(standing(null, null, tree(PATH, OTHER, false)))).isEqualTo(new Add(true, true));
    }

    @Test
    void aBranchOfSomeoneElseIsNotUsed() {
        refused("REF_NAME_CONFLICT", standing(LATER, null));
    }

    @Test
    void aBranchThatLeavesNoRoomForTheNameIsNamed() {
        refused("REF_NAME_CONFLICT", new Standing(List.of(), false, null, null, List.of("mission-lane/m")));
    }

    @Test
    void aBranchCheckedOutElsewhereIsNotTakenAway() {
        refused("REF_NAME_CONFLICT", standing(LATER, START, tree(ELSEWHERE, LANE, true)));
    }

    @Test
    void whatStandsAtThePathIsKept() {
        refused("WORKTREE_PATH_TAKEN", standing(LATER, START, tree(PATH, OTHER, true)));
        refused("WORKTREE_PATH_TAKEN", new Standing(List.of(), true, null, null, List.of()));
    }

    private static Preparation of(Standing standing) {
        return Preparation.of(PATH, LANE, START, standing);
    }

    private static void refused(String code, Standing standing) {
        assertThatThrownBy(() -> of(standing))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static Standing standing(@Nullable CommitId tip, @Nullable CommitId recorded, Registered... worktrees) {
        return new Standing(List.of(worktrees), false, tip, recorded, List.of());
    }

    private static Registered tree(Path root, BranchName branch, boolean exists) {
        return new Registered(root, branch, Set.of(), exists);
    }
}
