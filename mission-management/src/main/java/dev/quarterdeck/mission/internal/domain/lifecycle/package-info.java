/** The beginning, the end and the planning of a mission. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
