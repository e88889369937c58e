/** What comes next in a run: decided from facts alone, so that the same state always has the same answer. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.run;

import org.jspecify.annotations.NullMarked;
