/** Everything that waits for somebody, over all missions. */
@NullMarked
package dev.quarterdeck.mission.internal.application.inbox;

import org.jspecify.annotations.NullMarked;
