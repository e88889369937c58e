/** How a rule says no: one reason, one stable code, one next step. */
@NullMarked
package dev.quarterdeck.kernel.refusal;

import org.jspecify.annotations.NullMarked;
