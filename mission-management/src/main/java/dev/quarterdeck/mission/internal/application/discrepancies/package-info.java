/** Settling what people and agents meet in their work. */
@NullMarked
package dev.quarterdeck.mission.internal.application.discrepancies;

import org.jspecify.annotations.NullMarked;
