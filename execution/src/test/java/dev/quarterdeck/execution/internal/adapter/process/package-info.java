/** The git that is installed, as a child of ours. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.process;

import org.jspecify.annotations.NullMarked;
