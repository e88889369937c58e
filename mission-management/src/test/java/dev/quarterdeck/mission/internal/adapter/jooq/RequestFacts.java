package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One of every fact about a question, and a question for everything that may wait. */
final class RequestFacts {
    private static final DecisionId REQUEST = new DecisionId("01K9ZZ0000000000000000RQTA");

    private RequestFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(
                new DecisionRequested(
                        REQUEST,
                        "May 'Merge' be done?",
                        List.of("approve", "reject"),
                        new Addressees(
                                Set.of(ParticipantRole.REVIEWER, ParticipantRole.DEVELOPER), Set.of("ana"), true),
                        Instant.parse("2026-03-02T12:00:00Z"),
                        "reject",
                        new Waiter.RunStep(new RunId("01K9ZZ0000000000000000RVNA"), "merge", "step:merge")),
                new DecisionRequestExpired(REQUEST, "reject"),
                new DecisionRequestWithdrawn(REQUEST, "it was settled at lunch"));
    }

    static Stream<Waiter> waiters() {
        return Stream.of(
                new Waiter.RunStep(new RunId("01K9ZZ0000000000000000RVNA"), null, "drift:cafe"),
                new Waiter.AgentPermission("session-1", "run make"),
                new Waiter.OpenWarning("01K9ZZ0000000000000000WRNA"),
                new Waiter.RoleSwitch("01K9ZZ0000000000000000RLSA"),
                new Waiter.Discrepancy("01K9ZZ0000000000000000DSCA"),
                new Waiter.Conflict("01K9ZZ0000000000000000CNFA"));
    }
}
