/** When two lanes of a mission get into each other's way. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.overlap;

import org.jspecify.annotations.NullMarked;
