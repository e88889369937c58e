package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.actor.Actor;

/**
 * Who asks for a move.
 *
 * @param selfReview whether the mission's policy lets people judge their own work
 */
public record Asker(Actor actor, boolean selfReview) {}
