/** Commands that show whether work is sound, run by the system itself. */
@NullMarked
package dev.quarterdeck.execution.internal.application.verification;

import org.jspecify.annotations.NullMarked;
