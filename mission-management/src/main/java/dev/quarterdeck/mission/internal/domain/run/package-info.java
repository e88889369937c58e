/** The runs of a mission and the steps taken in them. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.run;

import org.jspecify.annotations.NullMarked;
