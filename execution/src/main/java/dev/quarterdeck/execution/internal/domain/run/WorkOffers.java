package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus.Waiting;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which work package a step that is done for each of them is offered for. */
final class WorkOffers {
    private WorkOffers() {}

    static Outlook implement(Situation now, RunStep step) {
        var ready = now.readiness().ready().stream()
                .filter(one -> InHand.isWanted(now, one))
                .findFirst();
        if (ready.isPresent()) {
            var crowd = crowd(now);
            return crowd == null ? new Offer(step, ready.get(), false) : new Stuck(List.of(crowd));
        }
        var failures = new ArrayList<GuardFailure>();
        now.workPackages().stream()
                .flatMap(one -> now.open(step.id(), one.id()).stream())
                .filter(open -> open.obstacle() != null)
                .map(open -> StepOffers.hindered(now, open))
                .forEach(failures::add);
        now.readiness().waiting().stream()
                .filter(one -> isToBeDone(one.status()) && InHand.isWanted(now, one.workPackage()))
                .map(WorkOffers::waiting)
                .forEach(failures::add);
        return new Stuck(failures);
    }

    static Outlook review(Situation now, RunStep step) {
        var waiting = now.workPackages().stream()
                .filter(one -> one.status() == WorkPackageStatus.FOR_REVIEW && InHand.isWanted(now, one.id()))
                .sorted(Comparator.comparingInt(PlannedWorkPackage::priority).thenComparing(PlannedWorkPackage::id))
                .toList();
        var free = waiting.stream()
                .filter(one -> now.open(step.id(), one.id()).isEmpty() && mayReview(now, one.implementer()))
                .findFirst();
        return free.<Outlook>map(one -> new Offer(step, one.id(), false))
                .orElseGet(() -> new Stuck(Stream.concat(
                                waiting.stream().map(one -> unreviewable(now, step, one)), inReview(now))
                        .toList()));
    }

    private static GuardFailure unreviewable(Situation now, RunStep step, PlannedWorkPackage one) {
        return now.open(step.id(), one.id())
                .map(open -> open.obstacle() == null ? StepOffers.taken(now, open) : StepOffers.hindered(now, open))
                .orElseGet(() -> new GuardFailure(
                        "REVIEWER_NOT_INDEPENDENT",
                        one.id().value(),
                        "it was made by %s, and cannot be judged by this caller".formatted(name(one)),
                        "have somebody else ask: qd next --mission " + now.mission()));
    }

    private static Stream<GuardFailure> inReview(Situation now) {
        return now.workPackages().stream()
                .filter(one -> one.status() == WorkPackageStatus.IN_REVIEW && InHand.isWanted(now, one.id()))
                .map(one -> new GuardFailure(
                        "IN_REVIEW", one.id().value(), "it is being reviewed", "qd status " + now.mission()));
    }

    static boolean anyForReview(Situation now) {
        return now.workPackages().stream()
                .anyMatch(one ->
                        one.status() == WorkPackageStatus.FOR_REVIEW || one.status() == WorkPackageStatus.IN_REVIEW);
    }

    static boolean anyHandedIn(Situation now) {
        return now.workPackages().stream().anyMatch(one -> !isToBeDone(one.status()));
    }

    /** The same rule as the guard of a review, so that nobody is offered what would be refused. */
    private static boolean mayReview(Situation now, @Nullable Actor implementer) {
        if (implementer == null || now.policy().selfReview()) {
            return true;
        }
        var caller = now.caller();
        var sameSide = caller.kind() == Actor.Kind.LLM_AGENT
                && implementer.kind() == Actor.Kind.LLM_AGENT
                && caller.onBehalfOf() != null
                && Objects.equals(caller.onBehalfOf(), implementer.onBehalfOf());
        return !now.isCallers(implementer) && !sameSide;
    }

    /** As many agents as the policy allows are at work; people are not counted. */
    private static @Nullable GuardFailure crowd(Situation now) {
        if (now.caller().kind() != Actor.Kind.LLM_AGENT) {
            return null;
        }
        var working = now.workPackages().stream()
                .filter(InHand::isOccupied)
                .filter(one -> one.implementer() != null && one.implementer().kind() == Actor.Kind.LLM_AGENT)
                .count();
        var most = now.policy().maxParallelAgents();
        return working < most
                ? null
                : new GuardFailure(
                        "AGENTS_AT_WORK",
                        "agents",
                        "%d agents are at work and the policy allows %d".formatted(working, most),
                        "qd status " + now.mission());
    }

    private static boolean isToBeDone(WorkPackageStatus status) {
        return switch (status) {
            case PLANNED, CLAIMED, IN_PROGRESS, BLOCKED -> true;
            case FOR_REVIEW, IN_REVIEW, APPROVED, DONE, CANCELED -> false;
        };
    }

    private static GuardFailure waiting(Waiting one) {
        return new GuardFailure(
                one.why().code(),
                one.workPackage().value(),
                one.why().message(),
                one.why().nextStep());
    }

    private static String name(PlannedWorkPackage one) {
        var implementer = one.implementer();
        return implementer == null ? "nobody" : implementer.displayName();
    }
}
