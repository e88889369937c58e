package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.DecisionId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for an answer, or did.
 *
 * @param options empty where any text is an answer
 * @param deadline after which it is asked no more; absent: it waits
 * @param fallback the option what waits goes on with at the deadline; absent: it keeps waiting, for expiry is no answer
 * @param waiter absent where nothing but the one who asked waits
 * @param decision the answer, once there is one
 * @param reason why it was withdrawn
 */
public record DecisionRequest(
        DecisionId id,
        String question,
        List<String> options,
        Addressees addressees,
        @Nullable Instant deadline,
        @Nullable String fallback,
        @Nullable Waiter waiter,
        Actor askedBy,
        Instant askedAt,
        Standing standing,
        @Nullable Decision decision,
        @Nullable String reason) {
    public DecisionRequest {
        options = List.copyOf(options);
    }

    public boolean isOpen() {
        return standing == Standing.OPEN;
    }

    /** Whether it can still be answered. */
    public enum Standing {
        OPEN,
        ANSWERED,
        EXPIRED,
        WITHDRAWN
    }

    /**
     * Who may answer: participants in one of the roles, and the persons named; where neither is said, everybody who takes
     * part.
     *
     * @param persons the ids of actors
     * @param llm whether an LLM agent may, if it is among them
     */
    public record Addressees(Set<ParticipantRole> roles, Set<String> persons, boolean llm) {
        public static final Addressees PEOPLE = new Addressees(Set.of(), Set.of(), false);

        public Addressees {
            roles = Set.copyOf(roles);
            persons = Set.copyOf(persons);
        }

        public boolean isEverybody() {
            return roles.isEmpty() && persons.isEmpty();
        }
    }

    /**
     * What somebody decided.
     *
     * @param warning the warning it is about
     */
    public record Decision(
            DecisionId id,
            String topic,
            String option,
            @Nullable String rationale,
            @Nullable String warning,
            Actor by,
            Source source,
            Instant at) {}

    /** From where an answer came. */
    public enum Source {
        LOCAL,
        REMOTE,
        LLM
    }
}
