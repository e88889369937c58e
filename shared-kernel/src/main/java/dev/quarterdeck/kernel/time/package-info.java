/** The one source of time, and what is done when a time has come. */
@NullMarked
package dev.quarterdeck.kernel.time;

import org.jspecify.annotations.NullMarked;
