/** Handing over drives, roles and modes. */
@NullMarked
package dev.quarterdeck.mission.internal.application.handovers;

import org.jspecify.annotations.NullMarked;
