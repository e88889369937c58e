package dev.quarterdeck.mission.internal.domain.requests;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRefusal;
import dev.quarterdeck.mission.api.DecisionRefusal.LlmMayNotDecide;
import dev.quarterdeck.mission.api.DecisionRefusal.NotAsked;
import dev.quarterdeck.mission.api.DecisionRefusal.OptionNotOffered;
import dev.quarterdeck.mission.api.DecisionRefusal.OwnRequest;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Source;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may ask, answer and take back what; none of it changes anything twice. */
public final class RequestRules {
    private RequestRules() {}

    /** What waits for one answer asks once. */
    public static List<RequestFact> ask(RequestState now, DecisionRequested asked) {
        var waiter = asked.waiter();
        return waiter != null && now.heldUp(waiter).isPresent() ? List.of() : List.of(asked);
    }

    /** @throws Refused if it was answered, or an agent takes back what it did not ask */
    public static List<RequestFact> withdraw(RequestState now, DecisionId id, Actor by, @Nullable String reason) {
        var request = known(now, id);
        if (request.standing() == DecisionRequest.Standing.WITHDRAWN) {
            return List.of();
        }
        refuseSettled(request);
        if (by.kind() == Actor.Kind.LLM_AGENT && !request.askedBy().id().equals(by.id())) {
            throw new Refused(
                    new NotAsked(id, by.displayName(), List.of(request.askedBy().displayName())));
        }
        return List.of(new DecisionRequestWithdrawn(id, reason));
    }

    /** Nothing where it is settled, or its time has not come. */
    public static List<RequestFact> expire(RequestState now, DecisionId id, Instant at) {
        return now.find(id)
                .filter(request -> request.isOpen() && isOver(request, at))
                .<List<RequestFact>>map(request -> List.of(new DecisionRequestExpired(id, request.fallback())))
                .orElseGet(List::of);
    }

    /** @throws Refused if there is no such question */
    public static DecisionRequest known(RequestState now, DecisionId id) {
        return now.find(id)
                .orElseThrow(() -> new Refused(new NotFound(
                        "decision request " + id,
                        "see what waits: qd inbox",
                        now.open().map(one -> one.id().value()).toList())));
    }

    /** Whether exactly this was answered by exactly this actor: saying it again is no news. */
    public static boolean isSaid(DecisionRequest request, Actor by, String option, @Nullable String rationale) {
        var decision = request.decision();
        return decision != null
                && decision.by().id().equals(by.id())
                && decision.option().equals(option)
                && Objects.equals(decision.rationale(), rationale);
    }

    /**
     * @param posting of the actor; absent for whoever is no agent of a session
     * @param role as what the actor takes part
     * @throws Refused if it is settled, or the actor may not answer it so
     */
    public static void answerable(
            DecisionRequest request,
            Actor by,
            @Nullable Posting posting,
            ParticipantRole role,
            String option,
            Instant at) {
        refuseSettled(request);
        var deadline = request.deadline();
        if (deadline != null && isOver(request, at)) {
            throw new Refused(new DecisionRefusal.DecisionRequestExpired(request.id(), deadline));
        }
        if (isOwn(request, by, posting)) {
            throw new Refused(new OwnRequest(request.id(), by.displayName()));
        }
        if (by.kind() == Actor.Kind.LLM_AGENT && !request.addressees().llm()) {
            throw new Refused(new LlmMayNotDecide(request.id().value(), by.displayName()));
        }
        if (!isAsked(request, by, role)) {
            throw new Refused(new NotAsked(request.id(), by.displayName(), asked(request)));
        }
        if (!takes(request, option)) {
            throw new Refused(new OptionNotOffered(request.id().value(), option, request.options()));
        }
    }

    /** An agent's own question, or that of an agent it descends from or acts for. */
    private static boolean isOwn(DecisionRequest request, Actor by, @Nullable Posting posting) {
        var asker = request.askedBy();
        return by.kind() == Actor.Kind.LLM_AGENT
                && asker.kind() == Actor.Kind.LLM_AGENT
                && (asker.id().equals(by.id())
                        || asker.id().equals(by.onBehalfOf())
                        || (posting != null && posting.descendsFrom(asker.id())));
    }

    static boolean isOf(DecisionRequest request, RunId run, String question) {
        return request.waiter() instanceof Waiter.RunStep step
                && step.run().equals(run)
                && step.question().equals(question);
    }

    public static Source sourceOf(Actor actor) {
        if (actor.kind() == Actor.Kind.LLM_AGENT) {
            return Source.LLM;
        }
        return switch (actor.origin()) {
            case LOCAL -> Source.LOCAL;
            case REMOTE -> Source.REMOTE;
        };
    }

    private static boolean isAsked(DecisionRequest request, Actor by, ParticipantRole role) {
        var addressees = request.addressees();
        return addressees.isEverybody()
                || addressees.persons().contains(by.id())
                || addressees.roles().contains(role);
    }

    private static List<String> asked(DecisionRequest request) {
        var roles =
                request.addressees().roles().stream().map(role -> role.name().toLowerCase(Locale.ROOT));
        return Stream.concat(roles, request.addressees().persons().stream())
                .sorted()
                .toList();
    }

    private static boolean takes(DecisionRequest request, String option) {
        return request.options().isEmpty()
                ? !option.isBlank()
                : request.options().contains(option);
    }

    private static boolean isOver(DecisionRequest request, Instant at) {
        var deadline = request.deadline();
        return deadline != null && !at.isBefore(deadline);
    }

    /** @throws Refused if it is not open any more */
    public static void refuseSettled(DecisionRequest request) {
        switch (request.standing()) {
            case OPEN -> {}
            case ANSWERED -> {
                var decision = Objects.requireNonNull(request.decision());
                throw new Refused(new DecisionRefusal.DecisionAlreadyTaken(
                        request.id(), decision.by().displayName(), decision.option()));
            }
            case EXPIRED ->
                throw new Refused(new DecisionRefusal.DecisionRequestExpired(
                        request.id(), Objects.requireNonNull(request.deadline())));
            case WITHDRAWN ->
                throw new Refused(new DecisionRefusal.DecisionRequestWithdrawn(request.id(), request.reason()));
        }
    }
}
