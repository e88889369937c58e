/** How a module offers a command to a terminal without knowing which transport carries it. */
@NullMarked
package dev.quarterdeck.kernel.surface;

import org.jspecify.annotations.NullMarked;
