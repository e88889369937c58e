/** Ambiguities met in the work: what is recorded of them, what that means, and who settles them. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.discrepancies;

import org.jspecify.annotations.NullMarked;
