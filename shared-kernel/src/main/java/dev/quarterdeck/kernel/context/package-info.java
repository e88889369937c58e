/** The execution context: fragments resolved once per command, and the composites operations take. */
@NullMarked
package dev.quarterdeck.kernel.context;

import org.jspecify.annotations.NullMarked;
