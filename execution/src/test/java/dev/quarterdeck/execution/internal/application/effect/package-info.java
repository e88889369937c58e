/** Git effects from plan to outcome, on a real database and real repositories. */
@NullMarked
package dev.quarterdeck.execution.internal.application.effect;

import org.jspecify.annotations.NullMarked;
