/** Who acts, and what they may do. */
@NullMarked
package dev.quarterdeck.kernel.actor;

import org.jspecify.annotations.NullMarked;
