/** Prepares the worktrees a mission is worked on in. */
@NullMarked
package dev.quarterdeck.execution.internal.application.worktree;

import org.jspecify.annotations.NullMarked;
