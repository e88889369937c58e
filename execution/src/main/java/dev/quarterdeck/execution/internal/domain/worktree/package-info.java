/** What has to be done so that a mission's worktree is there, and what stands against it. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.worktree;

import org.jspecify.annotations.NullMarked;
