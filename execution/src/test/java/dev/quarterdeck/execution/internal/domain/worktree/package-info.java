/** Worktrees that are wanted among those that are there. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.worktree;

import org.jspecify.annotations.NullMarked;
