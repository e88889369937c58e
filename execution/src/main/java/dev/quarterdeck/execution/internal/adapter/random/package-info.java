/** Chance, where it is needed. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.random;

import org.jspecify.annotations.NullMarked;
