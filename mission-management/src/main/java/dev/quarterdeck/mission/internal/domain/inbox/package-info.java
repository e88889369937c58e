/** What of a mission waits for somebody, and for whom. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.inbox;

import org.jspecify.annotations.NullMarked;
