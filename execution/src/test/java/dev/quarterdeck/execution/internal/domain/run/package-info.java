/** What comes next, case by case. */
@NullMarked
package dev.quarterdeck.execution.internal.domain.run;

import org.jspecify.annotations.NullMarked;
