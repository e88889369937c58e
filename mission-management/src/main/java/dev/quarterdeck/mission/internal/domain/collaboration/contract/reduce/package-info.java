/** Folds a set of collaboration events to one state, as the published contract does, in any order they come. */
@NullMarked
package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import org.jspecify.annotations.NullMarked;
