package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.execution.api.WorkRefusal.DependencyLaneConflict;
import dev.quarterdeck.execution.api.WorkRefusal.LanesMissing;
import dev.quarterdeck.execution.api.WorkRefusal.NothingReady;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Moved;
import dev.quarterdeck.mission.api.MissionStatus.Readiness;
import dev.quarterdeck.mission.api.TransitionRefusal;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which work package is taken up: the one that is named, the one the caller has, or the next that is ready. */
@Component
class Takings implements TakingUp {
    private final MissionPlans plans;
    private final MissionStatus status;
    private final LaneStarts starts;
    private final LaneWatch watch;

    Takings(MissionPlans plans, MissionStatus status, LaneStarts starts, LaneWatch watch) {
        this.plans = plans;
        this.status = status;
        this.starts = starts;
        this.watch = watch;
    }

    @Override
    public Started take(WriteContext context, Implement command) {
        var started = started(context, command);
        watch.lookAgain(context);
        return started;
    }

    private Started started(WriteContext context, Implement command) {
        var plan = LanePlan.of(context.read(), plans.of(context.read()));
        var key = command.idempotencyKey();
        var sooner = key == null ? Optional.<Moved>empty() : status.started(context.read(), key);
        if (sooner.isPresent()) {
            return starts.resume(
                    context, plan.workPackage(sooner.get().workPackage().id()));
        }
        var named = command.workPackage();
        if (named != null) {
            return taken(context, plan.workPackage(named), command);
        }
        if (!plan.view().finalized()) {
            throw new Refused(new LanesMissing(plan.mission(), "the mission is not finalized"));
        }
        var held = held(context, plan);
        return held.isPresent() ? starts.resume(context, held.get()) : next(context, command);
    }

    private Started taken(WriteContext context, PlannedWorkPackage named, Implement command) {
        if (isHeld(named, context.entry().actor())) {
            return starts.resume(context, named);
        }
        return starts.start(context, named.id(), command);
    }

    /** Whoever loses a race for one picks again. */
    private Started next(WriteContext context, Implement command) {
        var tried = new HashSet<WorkPackageId>();
        RefusalReason first = null;
        while (true) {
            var readiness = status.ready(context.read());
            var pick = readiness.ready().stream()
                    .filter(ready -> !tried.contains(ready))
                    .findFirst();
            if (pick.isEmpty()) {
                throw new Refused(first == null ? nothing(context, readiness) : first);
            }
            try {
                return starts.start(context, pick.get(), command);
            } catch (Refused refused) {
                tried.add(pick.get());
                first = passable(refused, first);
            }
        }
    }

    private static @Nullable RefusalReason passable(Refused refused, @Nullable RefusalReason first) {
        return switch (refused.reason()) {
            case TransitionRefusal _ -> first;
            case DependencyLaneConflict conflict -> first == null ? conflict : first;
            default -> throw refused;
        };
    }

    /** In a lane's worktree, what the caller has there. */
    private static Optional<PlannedWorkPackage> held(WriteContext context, LanePlan plan) {
        var actor = context.entry().actor();
        var lane = lane(context);
        return plan.view().workPackages().stream()
                .filter(planned -> isHeld(planned, actor))
                .filter(planned -> lane == null || lane.equals(planned.lane()))
                .findFirst();
    }

    private static @Nullable String lane(WriteContext context) {
        var workspace = context.workspace();
        return workspace == null || workspace.currentCheckout().kind() != Checkout.Kind.LANE
                ? null
                : workspace.currentCheckout().lane();
    }

    private static boolean isHeld(PlannedWorkPackage planned, Actor actor) {
        var implementer = planned.implementer();
        return LaneStarts.UNDER_WAY.contains(planned.status())
                && implementer != null
                && implementer.id().equals(actor.id());
    }

    private static RefusalReason nothing(WriteContext context, Readiness readiness) {
        return new NothingReady(
                context.identity().slug().value(),
                readiness.waiting().stream()
                        .map(waiting -> waiting.why().message())
                        .toList());
    }
}
