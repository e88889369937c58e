/** Specifications of collaboration. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration;

import org.jspecify.annotations.NullMarked;
