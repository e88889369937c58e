/** Leading runs: looking at a mission as it stands, and giving its steps to whoever asks. */
@NullMarked
package dev.quarterdeck.execution.internal.application.run;

import org.jspecify.annotations.NullMarked;
