package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Planning.Specify;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out where a mission can end that is being specified. */
@Component
class Destinations {
    private final GitFacts git;
    private final Charters charters;
    private final MissionTypes types;

    Destinations(GitFacts git, Charters charters, MissionTypes types) {
        this.git = git;
        this.charters = charters;
        this.types = types;
    }

    /**
     * @throws Refused if the branch does not exist, none is named and none is checked out, its rules cannot be told, or they
     *     know no such type of mission
     */
    Destination of(RepositoryContext context, MissionNames names, Specify command) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.repository().value()));
        }
        var branch = existing(workspace, command.target());
        var organization = context.entry().organization();
        var source = new RuleSource(workspace, branch);
        var charter = charters.in(organization, source);
        types.named(organization, source, command.missionType());
        var topology = Objects.requireNonNullElse(command.topology(), charter.usualTopology());
        return charter.protectedBranches().contains(branch.value())
                ? new Destination(names.targetBesideProtected(), branch, charter.protectedBranches(), topology)
                : new Destination(branch, null, charter.protectedBranches(), topology);
    }

    private BranchName existing(Workspace workspace, @Nullable BranchName wanted) {
        var branch = wanted == null ? checkedOut(workspace) : wanted;
        if (git.tip(workspace, branch).isEmpty()) {
            var branches = git.branches(workspace, "").stream().map(BranchName::value);
            throw new Refused(new DestinationRefMissing(branch, branches.toList()));
        }
        return branch;
    }

    private BranchName checkedOut(Workspace workspace) {
        return git.currentBranch(workspace)
                .orElseThrow(() -> new Refused(new InvalidInput(
                        "target",
                        "The primary checkout is on no branch, so the mission needs a target named.",
                        null,
                        "a branch that exists",
                        "add --target BRANCH")));
    }
}
