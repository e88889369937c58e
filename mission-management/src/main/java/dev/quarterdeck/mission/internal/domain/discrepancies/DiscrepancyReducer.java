package dev.quarterdeck.mission.internal.domain.discrepancies;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Discrepancies.Discrepancy;
import dev.quarterdeck.mission.api.Discrepancies.Resolution;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PromptStepExecutionCompleted;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticDecisionTaken;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.AgenticFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.DiscrepancyDetected;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackReceived;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact.HumanFeedbackRequested;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What facts about discrepancies mean, and when nobody overrules what was decided any more. */
public final class DiscrepancyReducer {
    private DiscrepancyReducer() {}

    public static @Nullable Projection apply(@Nullable Projection now, DiscrepancyFact fact, Actor actor, Instant at) {
        return with(now, met -> switch (fact) {
            case DiscrepancyDetected detected -> met.plus(detected(detected, actor, at));
            case AgenticFeedbackRequested(var _, var id, var request, var _) -> asked(met, id, request, false);
            case HumanFeedbackRequested(var _, var id, var request, var waits) -> asked(met, id, request, waits);
            case AgenticDecisionTaken taken ->
                resolved(met, fact, new Resolution(taken.chosenOption(), taken.rationale(), actor, at, false));
            case AgenticFeedbackReceived said ->
                resolved(met, fact, new Resolution(said.chosenOption(), said.rationale(), actor, at, false));
            case HumanFeedbackReceived said ->
                resolved(met, fact, new Resolution(said.chosenOption(), said.rationale(), actor, at, said.overrules()));
        });
    }

    /** Work that was handed in or has ended is over, and so is a step that succeeded; what is tried again is not. */
    public static @Nullable Projection observe(@Nullable Projection now, WorkFact fact) {
        return fact instanceof StatusChanged moved && isOver(moved)
                ? over(now, one -> moved.workPackage().equals(one.workPackage()))
                : now;
    }

    private static boolean isOver(StatusChanged moved) {
        return switch (moved.to()) {
            case FOR_REVIEW -> moved.from() != WorkPackageStatus.IN_REVIEW;
            case APPROVED, DONE, CANCELED -> true;
            case PLANNED, CLAIMED, IN_PROGRESS, IN_REVIEW, BLOCKED -> false;
        };
    }

    public static @Nullable Projection observe(@Nullable Projection now, RunFact fact) {
        return fact instanceof RunStepCompleted completed && completed.outcome() == Outcome.SUCCESS
                ? over(now, one -> isOf(one, completed.step(), completed.workPackage()))
                : now;
    }

    public static @Nullable Projection observe(@Nullable Projection now, CollaborationFact fact) {
        return fact instanceof Said(PromptStepExecutionCompleted completed, var _)
                        && completed.outcome() == Payload.Outcome.SUCCESS
                ? over(now, one -> isOf(one, completed.stepId(), workPackage(completed.wpId())))
                : now;
    }

    private static boolean isOf(Discrepancy one, String step, @Nullable WorkPackageId workPackage) {
        return step.equals(one.step()) && Objects.equals(workPackage, one.workPackage());
    }

    /** But what has to wait for a person's word, whoever went on without it. */
    private static @Nullable Projection over(@Nullable Projection now, Predicate<Discrepancy> meant) {
        return with(
                now,
                met -> met.changed(
                        one -> !one.over() && !DiscrepancyState.isAwaited(one) && meant.test(one),
                        one -> changed(one, one.request(), one.stepWaits(), one.resolution(), true)));
    }

    private static DiscrepancyState asked(DiscrepancyState now, String id, String request, boolean waits) {
        return now.changed(
                one -> one.id().equals(id),
                one -> changed(one, new DecisionId(request), waits, one.resolution(), one.over()));
    }

    private static DiscrepancyState resolved(DiscrepancyState now, DiscrepancyFact fact, Resolution resolution) {
        return now.changed(
                one -> one.id().equals(fact.discrepancyId()),
                one -> changed(one, one.request(), one.stepWaits(), resolution, one.over()));
    }

    private static Discrepancy detected(DiscrepancyDetected fact, Actor actor, Instant at) {
        return new Discrepancy(
                fact.discrepancyId(),
                fact.question(),
                fact.alternatives(),
                fact.preferredOption(),
                fact.rationale(),
                fact.reversible(),
                fact.stepId(),
                workPackage(fact.wpId()),
                fact.autonomy(),
                fact.policy(),
                actor,
                at,
                null,
                false,
                null,
                false);
    }

    private static Discrepancy changed(
            Discrepancy one,
            @Nullable DecisionId request,
            boolean stepWaits,
            @Nullable Resolution resolution,
            boolean over) {
        return new Discrepancy(
                one.id(),
                one.question(),
                one.alternatives(),
                one.preferred(),
                one.rationale(),
                one.reversible(),
                one.step(),
                one.workPackage(),
                one.autonomy(),
                one.policy(),
                one.raisedBy(),
                one.raisedAt(),
                request,
                stepWaits,
                resolution,
                over);
    }

    private static @Nullable WorkPackageId workPackage(@Nullable String id) {
        return id != null && WorkPackageId.matches(id) ? new WorkPackageId(id) : null;
    }

    private static @Nullable Projection with(@Nullable Projection now, UnaryOperator<DiscrepancyState> change) {
        return now == null
                ? null
                : now.with(now.subjects().with(change.apply(now.subjects().discrepancies())));
    }
}
