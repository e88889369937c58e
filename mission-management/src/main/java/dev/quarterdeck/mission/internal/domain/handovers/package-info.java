/** Handing over what one participant has to another: what is recorded of it, what that means, and who may. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.handovers;

import org.jspecify.annotations.NullMarked;
