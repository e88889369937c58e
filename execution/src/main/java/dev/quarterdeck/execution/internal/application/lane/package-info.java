/** Keeps the branches and worktrees of lanes in order. */
@NullMarked
package dev.quarterdeck.execution.internal.application.lane;

import org.jspecify.annotations.NullMarked;
