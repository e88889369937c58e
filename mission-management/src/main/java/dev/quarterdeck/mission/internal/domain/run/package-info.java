/** Runs over a mission: what they record, what that means, and which commands on them are right. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.run;

import org.jspecify.annotations.NullMarked;
