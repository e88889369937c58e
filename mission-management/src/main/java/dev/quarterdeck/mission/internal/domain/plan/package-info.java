/** What is to be done in a mission, and in which lanes. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.plan;

import org.jspecify.annotations.NullMarked;
