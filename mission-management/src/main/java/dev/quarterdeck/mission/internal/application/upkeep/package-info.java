/** Proving the log and what is derived from it. */
@NullMarked
package dev.quarterdeck.mission.internal.application.upkeep;

import org.jspecify.annotations.NullMarked;
