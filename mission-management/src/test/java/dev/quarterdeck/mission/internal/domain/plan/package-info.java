/** What makes a plan. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.plan;

import org.jspecify.annotations.NullMarked;
