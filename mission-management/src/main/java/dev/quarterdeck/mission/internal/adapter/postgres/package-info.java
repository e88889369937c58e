/** What the servers on one database tell each other, by the database's own notifications. */
@NullMarked
package dev.quarterdeck.mission.internal.adapter.postgres;

import org.jspecify.annotations.NullMarked;
