/** Keeps what an adoption found, and where mirrored events come from. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import org.jspecify.annotations.NullMarked;
