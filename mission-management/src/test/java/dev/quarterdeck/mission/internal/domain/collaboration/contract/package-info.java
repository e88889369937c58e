@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import org.jspecify.annotations.NullMarked;
