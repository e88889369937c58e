package dev.quarterdeck.mission.internal.domain.requests;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact about a question that waits for an answer; its answer is a decision, recorded as one. */
public sealed interface RequestFact extends MissionFact {
    DecisionId request();

    /** Somebody asks. */
    record DecisionRequested(
            DecisionId request,
            String question,
            List<String> options,
            Addressees addressees,
            @Nullable Instant deadline,
            @Nullable String fallback,
            @Nullable Waiter waiter)
            implements RequestFact {
        public DecisionRequested {
            options = List.copyOf(options);
        }
    }

    /**
     * Nobody answered in time; that is no answer.
     *
     * @param fallback the option with which what waited goes on
     */
    record DecisionRequestExpired(
            DecisionId request, @Nullable String fallback) implements RequestFact {}

    /** It need not be answered any more. */
    record DecisionRequestWithdrawn(
            DecisionId request, @Nullable String reason) implements RequestFact {}
}
