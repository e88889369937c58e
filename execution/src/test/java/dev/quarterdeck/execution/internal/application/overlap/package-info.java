/** Which lanes get into each other's way, on real repositories. */
@NullMarked
package dev.quarterdeck.execution.internal.application.overlap;

import org.jspecify.annotations.NullMarked;
