/** Working together on a mission: commands on their way into the log, and what they come to. */
@NullMarked
package dev.quarterdeck.mission.internal.application.collaboration;

import org.jspecify.annotations.NullMarked;
