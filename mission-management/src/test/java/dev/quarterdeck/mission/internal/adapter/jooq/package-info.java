/** Tests of how facts are stored. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.jooq;

import org.jspecify.annotations.NullMarked;
