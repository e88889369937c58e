/** Landings against real repositories, beside the git a person uses. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.jgit;

import org.jspecify.annotations.NullMarked;
