package dev.quarterdeck.execution.internal.application.worktree;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.MissionFacts;
import java.nio.file.Path;

/** The mission whose worktrees are prepared, and the checkout they are prepared beside. */
record Site(WriteContext context, Workspace workspace, MissionFacts facts) {
    Path primaryRoot() {
        return workspace.primaryRoot();
    }

    Path worktree(String name) {
        return primaryRoot().resolve(MissionNames.worktrees()).resolve(name);
    }
}
