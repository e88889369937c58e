@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import org.jspecify.annotations.NullMarked;
