package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.Integration.Conflict;
import dev.quarterdeck.execution.api.Integration.PlannedCommit;
import dev.quarterdeck.execution.internal.domain.integration.NewCommit;
import dev.quarterdeck.execution.internal.domain.integration.Original;
import dev.quarterdeck.execution.internal.domain.integration.Prepared;
import dev.quarterdeck.execution.internal.domain.integration.Signature;
import dev.quarterdeck.execution.internal.domain.integration.Step;
import dev.quarterdeck.execution.internal.domain.integration.Trial;
import dev.quarterdeck.execution.internal.domain.integration.Wording;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial.Clean;
import dev.quarterdeck.kernel.git.MergeTrial.Conflicting;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.mission.api.Integrations.Integrated;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The commits of one merge, each on top of the one before, beginning at the target's tip. */
final class CommitLine {
    private final GitFacts git;
    private final IntegrationObjects objects;
    private final Workspace workspace;
    private final Trial trial;
    private final Wording wording;
    private final Signature service;
    private final Instant now;
    private final List<PlannedCommit> commits = new ArrayList<>();
    private final List<Integrated> results = new ArrayList<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<CommitId> brought = new ArrayList<>();
    private CommitId at;

    CommitLine(
            GitFacts git,
            IntegrationObjects objects,
            Workspace workspace,
            Trial trial,
            Wording wording,
            Signature service,
            Instant now) {
        this.git = git;
        this.objects = objects;
        this.workspace = workspace;
        this.trial = trial;
        this.wording = wording;
        this.service = service;
        this.now = now;
        this.at = trial.from();
        brought.add(trial.from());
        // Lanes may start on the coordination branch; its commits are none of theirs.
        trial.steps().stream()
                .filter(step -> step.workPackage() == null)
                .map(Step::head)
                .forEach(brought::add);
    }

    /** One merge per work package. */
    Prepared merge() {
        for (var step : trial.steps()) {
            if (!step.contained()) {
                add(step, new NewCommit(step.tree(), List.of(at, step.head()), wording.merge(step), service, now));
            }
            arrived(step);
        }
        return prepared();
    }

    /** One commit per work package; what it holds is what the merge would have brought. */
    Prepared squash() {
        for (var step : trial.steps()) {
            if (!step.tree().equals(tree())) {
                var originals = originals(step);
                var author = originals.isEmpty() ? service : originals.getLast().author();
                var message = wording.squash(step, originals);
                add(step, new NewCommit(step.tree(), List.of(at), message, author, now));
            }
            arrived(step);
        }
        return prepared();
    }

    /** Every commit of the lanes, one after another; artifacts of coordination come as one. */
    Prepared rebase() {
        for (var step : trial.steps()) {
            if (step.workPackage() == null) {
                carry(step);
            } else {
                originals(step).forEach(original -> replay(step, original));
            }
            arrived(step);
        }
        return prepared();
    }

    private void carry(Step step) {
        if (step.contained()) {
            return;
        }
        switch (git.trial(workspace, at, step.head())) {
            case Clean(var tree) -> {
                if (!tree.equals(tree())) {
                    var message = wording.squash(step, List.of());
                    add(step, new NewCommit(tree, List.of(at), message, service, now));
                }
            }
            case Conflicting(var files) -> conflicts.add(new Conflict(step.where(), files));
        }
    }

    /** Three commits without a past make git take the original's parent for where both sides come from. */
    private void replay(Step step, Original original) {
        var base = make(git.tree(workspace, original.parent()), List.of());
        var ours = make(tree(), List.of(base));
        var theirs = make(git.tree(workspace, original.id()), List.of(base));
        switch (git.trial(workspace, ours, theirs)) {
            case Clean(var tree) -> {
                if (!tree.equals(tree())) {
                    var message = wording.replay(original);
                    add(step, new NewCommit(tree, List.of(at), message, original.author(), now));
                }
            }
            case Conflicting(var files) ->
                conflicts.add(new Conflict(
                        "%s, commit %s (%s)".formatted(step.workPackage(), original.id(), original.subject()), files));
        }
    }

    private CommitId make(TreeId tree, List<CommitId> parents) {
        return objects.make(root(), new NewCommit(tree, parents, "A step of a replay", service, now));
    }

    private List<Original> originals(Step step) {
        return objects.originals(root(), step.head(), brought);
    }

    private void add(Step step, NewCommit commit) {
        at = objects.make(root(), commit);
        var subject = commit.message().lines().findFirst().orElse("");
        commits.add(new PlannedCommit(at, subject, step.workPackage()));
    }

    private void arrived(Step step) {
        brought.add(step.head());
        var workPackage = step.workPackage();
        if (workPackage != null) {
            results.add(new Integrated(workPackage, at));
        }
    }

    private Prepared prepared() {
        return new Prepared(trial.from(), at, commits, results, conflicts);
    }

    private TreeId tree() {
        return git.tree(workspace, at);
    }

    private Path root() {
        return workspace.primaryRoot();
    }
}
