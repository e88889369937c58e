/** Missions, their log and their read models in PostgreSQL. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.jooq;

import org.jspecify.annotations.NullMarked;
