/** The published contract of collaboration events: envelope, the fourteen payloads and the values they are made of. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import org.jspecify.annotations.NullMarked;
