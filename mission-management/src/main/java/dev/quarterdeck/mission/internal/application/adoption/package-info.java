/** Adopting the missions another tool keeps, and leading them over seam by seam. */
@NullMarked
package dev.quarterdeck.mission.internal.application.adoption;

import org.jspecify.annotations.NullMarked;
