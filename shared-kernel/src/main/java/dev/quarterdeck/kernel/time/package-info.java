/** The one source of time. */
@NullMarked
package dev.quarterdeck.kernel.time;

import org.jspecify.annotations.NullMarked;
