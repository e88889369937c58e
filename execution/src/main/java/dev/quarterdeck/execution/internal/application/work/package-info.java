/** Takes work packages up, hands them in, and has them judged. */
@NullMarked
package dev.quarterdeck.execution.internal.application.work;

import org.jspecify.annotations.NullMarked;
