/** Worktrees of missions in real repositories. */
@NullMarked
package dev.quarterdeck.execution.internal.application.worktree;

import org.jspecify.annotations.NullMarked;
