package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.TransitionRefusal.ReviewerNotIndependent;
import java.util.Optional;

/** Who may judge whose work. */
final class Independence {
    private Independence() {}

    /**
     * Whether the reviewer judges their own work.
     *
     * @throws Refused if they do and the policy does not allow it
     */
    static boolean isSelfReview(Work work, Asker reviewer) {
        var own = dependsOn(work, reviewer.actor());
        if (own.isPresent() && !reviewer.selfReview()) {
            throw new Refused(new ReviewerNotIndependent(
                    work.id(), reviewer.actor().displayName(), own.get().displayName()));
        }
        return own.isPresent();
    }

    private static Optional<Actor> dependsOn(Work work, Actor reviewer) {
        return work.implementers().stream()
                .filter(implementer -> isSame(implementer, reviewer) || actForOne(implementer, reviewer))
                .findFirst();
    }

    private static boolean isSame(Actor one, Actor other) {
        return one.kind() == other.kind() && one.id().equals(other.id());
    }

    /** A person may judge what an agent did for them; another agent of theirs may not. */
    private static boolean actForOne(Actor one, Actor other) {
        var person = one.onBehalfOf();
        return one.kind() == Actor.Kind.LLM_AGENT
                && other.kind() == Actor.Kind.LLM_AGENT
                && person != null
                && person.equals(other.onBehalfOf());
    }
}
