/** What became of the commits of a mission's artifacts. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.artifact;

import org.jspecify.annotations.NullMarked;
