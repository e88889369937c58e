package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.execution.internal.domain.integration.NewCommit;
import dev.quarterdeck.execution.internal.domain.integration.Signature;
import dev.quarterdeck.execution.internal.domain.integration.Step;
import dev.quarterdeck.execution.internal.domain.integration.Trial;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial.Clean;
import dev.quarterdeck.kernel.git.MergeTrial.Conflicting;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Integrations.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings everything a mission has together beside its target: no branch moves, no checkout is touched. */
@Component
class Trials {
    private final GitFacts git;
    private final IntegrationObjects objects;
    private final Clock clock;

    Trials(GitFacts git, IntegrationObjects objects, Clock clock) {
        this.git = git;
        this.objects = objects;
        this.clock = clock;
    }

    Trial of(Workspace workspace, Candidate candidate) {
        var bringing = new Bringing(workspace, candidate.target());
        for (var portion : candidate.portions()) {
            bringing.bring(portion.workPackage(), portion.title(), "lane " + portion.lane(), portion.head());
        }
        var coordination = candidate.coordination();
        if (coordination != null) {
            bringing.bring(null, "Carry the coordination artifacts over", "coordination branch", coordination);
        }
        return new Trial(candidate.target(), bringing.steps, bringing.at, bringing.conflicts);
    }

    /** How far it has come. */
    private final class Bringing {
        private final Workspace workspace;
        private final List<Step> steps = new ArrayList<>();
        private final List<Conflict> conflicts = new ArrayList<>();
        private CommitId at;

        Bringing(Workspace workspace, CommitId target) {
            this.workspace = workspace;
            this.at = target;
        }

        void bring(@Nullable WorkPackageId workPackage, String title, String where, CommitId head) {
            if (git.contains(workspace, at, head)) {
                steps.add(new Step(workPackage, title, where, head, git.tree(workspace, at), true));
                return;
            }
            switch (git.trial(workspace, at, head)) {
                case Clean(var tree) -> {
                    at = joined(tree, head);
                    steps.add(new Step(workPackage, title, where, head, tree, false));
                }
                case Conflicting(var files) ->
                    conflicts.add(
                            new Conflict(workPackage == null ? where : "%s (%s)".formatted(workPackage, where), files));
            }
        }

        private CommitId joined(TreeId tree, CommitId head) {
            var now = clock.now();
            var author = Signature.of("Quarterdeck", now);
            return objects.make(
                    workspace.primaryRoot(), new NewCommit(tree, List.of(at, head), "A trial", author, now));
        }
    }
}
