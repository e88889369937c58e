package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.Worktrees;
import dev.quarterdeck.execution.api.Worktrees.Wanted;
import dev.quarterdeck.execution.api.Worktrees.Worktree;
import dev.quarterdeck.kernel.context.WriteContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorktreesController {
    private final Worktrees worktrees;

    WorktreesController(Worktrees worktrees) {
        this.worktrees = worktrees;
    }

    @PostMapping("/api/missions/{mission}/worktrees")
    Worktree prepare(WriteContext context, @RequestBody Wanted wanted) {
        return worktrees.prepare(context, wanted);
    }
}
