package dev.quarterdeck.mission.internal.domain.requests;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.DecisionRequest.Decision;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.time.Instant;
import java.util.HashSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What facts about questions mean. What is settled stays as it was settled first. */
public final class RequestReducer {
    private RequestReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, RequestFact fact, Actor actor, Instant at) {
        return with(now, requests -> switch (fact) {
            case DecisionRequested asked -> requests.plus(asked(asked, actor, at));
            case DecisionRequestExpired(var id, var _) -> settled(requests, id, Standing.EXPIRED, null);
            case DecisionRequestWithdrawn(var id, var reason) -> settled(requests, id, Standing.WITHDRAWN, reason);
        });
    }

    /** What a run is told answers its question; a run that is over asks nothing any more. */
    public static @Nullable Projection observe(@Nullable Projection now, RunFact fact, Actor actor, Instant at) {
        return switch (fact) {
            case RunDecisionTaken taken -> with(now, requests -> told(requests, taken, actor, at));
            case RunRestarted(var run, var _) ->
                with(
                        now,
                        requests -> requests.changed(
                                one -> one.waiter() instanceof Waiter.RunStep step
                                        && step.run().equals(run),
                                one -> settled(one, Standing.WITHDRAWN, null, "the run was started again")));
            case MissionStarted _, RunStepClaimed _, RunStepCompleted _, RunBlocked _ -> now;
        };
    }

    /** The first decision that names a question as what it answers is its answer. */
    public static @Nullable Projection observe(
            @Nullable Projection now, CollaborationFact fact, Actor actor, Instant at) {
        return fact instanceof Said(DecisionCaptured said, var detail) && detail.requestId() != null
                ? with(now, requests -> captured(requests, said, detail, actor, at))
                : now;
    }

    /**
     * Who takes over is asked instead; but whether somebody takes something over themselves is theirs to say, and an agent is
     * not left what it may not answer.
     */
    public static Projection readdressed(Projection now, String from, String to) {
        var requests = now.subjects().requests();
        var agent = now.subjects().team().roster().of(to).stream()
                .anyMatch(one -> one.identity().participantType() == ParticipantIdentity.Type.LLM_CONTEXT);
        return now.with(now.subjects()
                .with(requests.changed(
                        one -> !from.equals(to)
                                && one.addressees().persons().contains(from)
                                && !(one.waiter() instanceof Waiter.RoleSwitch)
                                && (!agent || one.addressees().llm()),
                        one -> addressed(one, from, to))));
    }

    private static DecisionRequest addressed(DecisionRequest one, String from, String to) {
        var persons = new HashSet<>(one.addressees().persons());
        persons.remove(from);
        persons.add(to);
        var addressees = one.addressees();
        return changed(one, new Addressees(addressees.roles(), persons, addressees.llm()), one.standing(), null, null);
    }

    private static RequestState captured(
            RequestState now, DecisionCaptured said, Detail detail, Actor actor, Instant at) {
        return now.changed(
                one -> one.id().value().equals(detail.requestId()),
                one -> answered(
                        one,
                        new Decision(
                                one.id(),
                                said.topic(),
                                said.chosenOption(),
                                said.rationale(),
                                said.referencedWarningId(),
                                actor,
                                requireNonNullElse(detail.source(), RequestRules.sourceOf(actor)),
                                at)));
    }

    private static RequestState told(RequestState now, RunDecisionTaken taken, Actor actor, Instant at) {
        return now.changed(
                one -> RequestRules.isOf(one, taken.run(), taken.decision()),
                one -> answered(
                        one,
                        new Decision(
                                one.id(),
                                one.question(),
                                taken.option(),
                                taken.rationale(),
                                null,
                                actor,
                                RequestRules.sourceOf(actor),
                                at)));
    }

    private static DecisionRequest asked(DecisionRequested fact, Actor actor, Instant at) {
        return new DecisionRequest(
                fact.request(),
                fact.question(),
                fact.options(),
                fact.addressees(),
                fact.deadline(),
                fact.fallback(),
                fact.waiter(),
                actor,
                at,
                Standing.OPEN,
                null,
                null);
    }

    private static RequestState settled(
            RequestState now, DecisionId request, Standing standing, @Nullable String reason) {
        return now.changed(one -> one.id().equals(request), one -> settled(one, standing, null, reason));
    }

    static DecisionRequest answered(DecisionRequest request, Decision decision) {
        return settled(request, Standing.ANSWERED, decision, null);
    }

    private static DecisionRequest settled(
            DecisionRequest now, Standing standing, @Nullable Decision decision, @Nullable String reason) {
        return changed(now, now.addressees(), standing, decision, reason);
    }

    private static DecisionRequest changed(
            DecisionRequest now,
            Addressees addressees,
            Standing standing,
            @Nullable Decision decision,
            @Nullable String reason) {
        return new DecisionRequest(
                now.id(),
                now.question(),
                now.options(),
                addressees,
                now.deadline(),
                now.fallback(),
                now.waiter(),
                now.askedBy(),
                now.askedAt(),
                standing,
                decision,
                reason);
    }

    private static @Nullable Projection with(@Nullable Projection now, UnaryOperator<RequestState> change) {
        return now == null
                ? null
                : now.with(now.subjects().with(change.apply(now.subjects().requests())));
    }
}
