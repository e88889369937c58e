/** How a mission's lanes come together and reach the target. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.integration;

import org.jspecify.annotations.NullMarked;
