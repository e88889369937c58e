/** Finds out which lanes of a mission get into each other's way, and tells of it. */
@NullMarked
package dev.quarterdeck.execution.internal.application.overlap;

import org.jspecify.annotations.NullMarked;
