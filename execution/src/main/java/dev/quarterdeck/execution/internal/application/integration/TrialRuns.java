package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.IntegrationRefusal.AcceptanceRunning;
import dev.quarterdeck.execution.api.IntegrationRefusal.VerificationFailed;
import dev.quarterdeck.execution.internal.application.verification.Commands;
import dev.quarterdeck.execution.internal.application.worktree.LocalBranches;
import dev.quarterdeck.kernel.context.IntegrationContext;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Integrations.Check;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Runs the verification commands on a trial, in a worktree that is there for that alone. */
@Component
class TrialRuns {
    private final TrialTrees trees;
    private final LocalBranches branches;
    private final Commands commands;
    private final MissionStatus status;
    // A repository is served by one server at a time, so that this one knows every acceptance there is.
    private final Set<MissionId> running = ConcurrentHashMap.newKeySet();

    TrialRuns(TrialTrees trees, LocalBranches branches, Commands commands, MissionStatus status) {
        this.trees = trees;
        this.branches = branches;
        this.commands = commands;
        this.status = status;
    }

    /**
     * Every run is put on record, passed or failed.
     *
     * @throws Refused at the first command that fails
     */
    List<Check> run(IntegrationContext context, Site site, CommitId commit, TreeId tree) {
        var verification = context.write().governance().verification();
        if (verification.isEmpty()) {
            return List.of();
        }
        if (!running.add(site.mission())) {
            throw new Refused(new AcceptanceRunning(site.mission()));
        }
        var place = site.trialWorktree();
        try {
            trees.discard(site.root(), place);
            branches.exclude(site.root(), MissionNames.worktrees());
            trees.add(site.root(), place, commit);
            var checks = new ArrayList<Check>();
            for (var command : verification) {
                checks.add(check(context, place, command, commit, tree));
            }
            return checks;
        } finally {
            trees.discard(site.root(), place);
            running.remove(site.mission());
        }
    }

    private Check check(IntegrationContext context, Path place, String command, CommitId commit, TreeId tree) {
        var ran = commands.run(place, command);
        var run = new TestRun(null, command, ran.exitCode(), tree, commit, ran.logDigest(), ran.duration());
        status.record(context.write(), run);
        if (!ran.passed()) {
            var mission = context.write().identity().mission();
            throw new Refused(new VerificationFailed(mission, command, ran.exitCode(), ran.end()));
        }
        return new Check(command, ran.exitCode(), ran.logDigest());
    }
}
