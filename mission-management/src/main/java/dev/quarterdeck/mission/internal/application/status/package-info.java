/** Moving work packages, and what is recorded about them on the way. */
@NullMarked
package dev.quarterdeck.mission.internal.application.status;

import org.jspecify.annotations.NullMarked;
