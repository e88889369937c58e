package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;

import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;

/** Words for facts about questions that wait. */
final class RequestWords {
    private RequestWords() {}

    static Told of(RequestFact fact) {
        return switch (fact) {
            case DecisionRequested asked ->
                asked.options().isEmpty()
                        ? Told.of(DECISIONS, "asked for a decision: %s", asked.question())
                        : Told.of(
                                DECISIONS,
                                "asked for a decision: %s (%s)",
                                asked.question(),
                                String.join(", ", asked.options()));
            case DecisionRequestExpired(var request, var fallback) ->
                fallback == null
                        ? Told.of(DECISIONS, "let the decision request %s expire", request)
                        : Told.of(
                                DECISIONS, "let the decision request %s expire and went on with %s", request, fallback);
            case DecisionRequestWithdrawn(var request, var reason) ->
                Told.of(DECISIONS, "withdrew the decision request %s", request).because(reason);
        };
    }
}
