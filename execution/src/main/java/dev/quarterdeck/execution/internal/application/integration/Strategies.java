package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.internal.domain.integration.Prepared;
import dev.quarterdeck.execution.internal.domain.integration.Signature;
import dev.quarterdeck.execution.internal.domain.integration.Trial;
import dev.quarterdeck.execution.internal.domain.integration.Wording;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.time.Clock;
import org.springframework.stereotype.Component;

/** Makes the commits that bring a trial's content to the target, in the form that was asked for. */
@Component
class Strategies {
    private final GitFacts git;
    private final IntegrationObjects objects;
    private final Clock clock;

    Strategies(GitFacts git, IntegrationObjects objects, Clock clock) {
        this.git = git;
        this.objects = objects;
        this.clock = clock;
    }

    /** @param by whose name the commits bear that nobody wrote before */
    Prepared prepare(Workspace workspace, MergeStrategy strategy, Trial trial, Wording wording, String by) {
        var now = clock.now();
        var line = new CommitLine(git, objects, workspace, trial, wording, Signature.of(by, now), now);
        return switch (strategy) {
            case MERGE -> line.merge();
            case SQUASH -> line.squash();
            case REBASE -> line.rebase();
        };
    }
}
