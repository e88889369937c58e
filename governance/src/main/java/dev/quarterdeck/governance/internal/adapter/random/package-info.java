/** Draws secrets. */
@NullMarked
package dev.quarterdeck.governance.internal.adapter.random;

import org.jspecify.annotations.NullMarked;
