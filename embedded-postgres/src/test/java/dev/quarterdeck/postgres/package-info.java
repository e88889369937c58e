/** What the embedded server promises, tried on real servers that are killed. */
@NullMarked
package dev.quarterdeck.postgres;

import org.jspecify.annotations.NullMarked;
