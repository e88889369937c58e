/** What participants say and do about each other, what that means now, and which warnings it calls for. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration;

import org.jspecify.annotations.NullMarked;
