package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.internal.application.agent.PermitDelivery;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.PageRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Waits for what people say to an agent's question in its mission, and takes it to the agent. */
@Component
class PermitAnswers {
    private static final Duration BEAT = Duration.ofSeconds(1);
    // Every id sorts after its own beginning, and next to nothing lies between.
    private static final int BEGINNING = 25;

    private final Decisions decisions;
    private final MissionEvents events;
    private final PermitDelivery delivery;
    private final AuditTrail audit;

    PermitAnswers(Decisions decisions, MissionEvents events, PermitDelivery delivery, AuditTrail audit) {
        this.decisions = decisions;
        this.events = events;
        this.delivery = delivery;
        this.audit = audit;
    }

    /** Returns when the question needs no answer any more. */
    void await(WriteContext context, OpenPermit permit, DecisionRequest asked) {
        var request = asked;
        var seen = context.statusSurface().version();
        while (request.isOpen() && !permit.isSettled() && !permit.isLeft()) {
            var before = seen;
            seen = Retrying.until(permit::isLeft, () -> next(context, before)).orElse(before);
            request = seen.equals(before) ? request : found(context, permit, request);
        }
        var last = request;
        var _ = Retrying.until(permit::isLeft, () -> carry(context, permit, last));
    }

    private DecisionRequest found(WriteContext context, OpenPermit permit, DecisionRequest request) {
        return Retrying.until(permit::isLeft, () -> find(context, request.id())).orElse(request);
    }

    private Version next(WriteContext context, Version seen) {
        return events.awaitAfter(context.read(), seen, BEAT);
    }

    private DecisionRequest find(WriteContext context, DecisionId id) {
        var page = new PageRequest(id.value().substring(0, BEGINNING), PageRequest.MOST);
        return decisions.requests(context.read(), null, page).items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean carry(WriteContext context, OpenPermit permit, DecisionRequest request) {
        var question = permit.question();
        try {
            switch (request.standing()) {
                case OPEN -> takeBack(context, request.id());
                case ANSWERED -> answered(permit, request);
                case EXPIRED -> {
                    expired(context, permit, request);
                    delivery.dismiss(permit.organization(), question.sessionId(), question.id());
                }
                case WITHDRAWN -> delivery.dismiss(permit.organization(), question.sessionId(), question.id());
            }
        } catch (Refused settled) {
            // The agent was faster with not waiting any more.
        }
        return true;
    }

    private void answered(OpenPermit permit, DecisionRequest request) {
        var question = permit.question();
        var decision = Objects.requireNonNull(request.decision());
        var option = PermitOptions.of(question).id(decision.option());
        delivery.answer(
                permit.organization(),
                question.sessionId(),
                question.id(),
                option,
                decision.by().displayName());
    }

    /** That nobody said anything is not that somebody said no. */
    private void expired(WriteContext context, OpenPermit permit, DecisionRequest request) {
        var session = permit.question().sessionId().value();
        var why = Map.of(
                "reason",
                "timeout",
                "question",
                permit.question().id(),
                "request",
                request.id().value());
        audit.record(context, new Deed("agent.permission", session, null, request.question(), why, Outcome.FAILED));
    }

    /** Unless somebody has answered meanwhile. */
    void takeBack(WriteContext context, DecisionId request) {
        try {
            decisions.withdraw(context, new Withdraw(request, "the agent does not wait for it any more", null));
        } catch (Refused settled) {
            // Somebody has answered meanwhile.
        }
    }
}
