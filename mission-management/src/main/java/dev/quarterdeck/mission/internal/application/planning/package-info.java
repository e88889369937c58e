/** Leading a mission up to the point where work starts. */
@NullMarked
package dev.quarterdeck.mission.internal.application.planning;

import org.jspecify.annotations.NullMarked;
