/** The envelope every recorded event travels in. */
@NullMarked
package dev.quarterdeck.kernel.event;

import org.jspecify.annotations.NullMarked;
