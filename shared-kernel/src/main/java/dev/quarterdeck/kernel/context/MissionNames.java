package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Slug;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mission's directory, branches and worktrees are called; fixed when the mission is created or adopted. The one
 * place that composes such a name.
 *
 * @param fullSlug the slug with the mid8, unique within a repository
 * @param directory the repository-relative directory of its artifacts
 * @param laneBranchPrefix a lane's branch is this and the lane
 * @param laneWorktreePrefix a lane's worktree directory is this and the lane, below the worktrees' folder
 */
public record MissionNames(
        String fullSlug,
        String directory,
        BranchName coordinationBranch,
        String coordinationWorktree,
        String laneBranchPrefix,
        String laneWorktreePrefix) {
    private static final Pattern LANE = Pattern.compile("[a-z]{1,3}|planning");
    private static final Pattern WORKTREE_END = Pattern.compile("-(?:lane-[a-z]+|coord|coordination)$");

    public static MissionNames of(Slug slug, MissionId mission) {
        var full = slug + "-" + mission.mid8();
        return new MissionNames(
                full,
                "missions/" + full,
                BranchName.of("mission/" + full),
                full + "-coordination",
                "mission-lane/" + full + "/",
                full + "-lane-");
    }

    /** The folder of worktrees below the primary checkout. */
    public static String worktrees() {
        return ".worktrees";
    }

    /** The branch a mission ends on when its target is protected. */
    public BranchName targetBesideProtected() {
        return BranchName.of("mission-target/" + fullSlug);
    }

    /** @throws IllegalArgumentException if the lane is not one to three lower-case letters */
    public BranchName laneBranch(String lane) {
        return BranchName.of(laneBranchPrefix + checked(lane));
    }

    public String laneWorktree(String lane) {
        return laneWorktreePrefix + checked(lane);
    }

    /** Where an acceptance tries what its lanes give together; nobody's place to work. */
    public String trialWorktree() {
        return fullSlug + "-trial";
    }

    /** The lane whose worktree has this directory name, if it is one of this mission's. */
    public Optional<String> laneOf(String worktree) {
        return worktree.startsWith(laneWorktreePrefix)
                ? Optional.of(worktree.substring(laneWorktreePrefix.length()))
                        .filter(lane -> LANE.matcher(lane).matches())
                : Optional.empty();
    }

    public boolean hasWorktree(String worktree) {
        return coordinationWorktree.equals(worktree) || laneOf(worktree).isPresent();
    }

    /** The full slug a worktree's directory name begins with; whether that mission has such a worktree is for its names to say. */
    public static Optional<String> fullSlugIn(String worktree) {
        var end = WORKTREE_END.matcher(worktree);
        return end.find() && end.start() > 0 ? Optional.of(worktree.substring(0, end.start())) : Optional.empty();
    }

    /** The repository-relative path of one of the mission's files. */
    public String file(String name) {
        return directory + "/" + name;
    }

    private static String checked(String lane) {
        if (!LANE.matcher(lane).matches()) {
            throw new IllegalArgumentException("'%s' is not a lane: lanes are a, b, c".formatted(lane));
        }
        return lane;
    }
}
