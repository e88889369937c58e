package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionLifecycle;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.PlanRefusal.MissionEnded;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionPaused;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionReopened;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionStoppedOnBlocker;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.SuccessorMissionLinked;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class StoppedMissions implements MissionLifecycle {
    private final MissionLog log;
    private final Stamps stamps;
    private final PlanningSites sites;
    private final Seams seams;
    private final Missions missions;
    private final Planning planning;

    StoppedMissions(
            MissionLog log, Stamps stamps, PlanningSites sites, Seams seams, Missions missions, Planning planning) {
        this.log = log;
        this.stamps = stamps;
        this.sites = sites;
        this.seams = seams;
        this.missions = missions;
        this.planning = planning;
    }

    @Override
    public Standing pause(WriteContext context, Pause command) {
        said("reason", command.reason());
        var known = known(context, command);
        extend(context, "pause", command.idempotencyKey(), now -> pausing(context, now, command));
        var successor = known == null && command.newSuccessor() != null
                ? specified(context, command.newSuccessor(), command)
                : known;
        if (successor != null) {
            // Decided by what is linked already: this may be the second run of a pause that was cut off here.
            extend(context, "pause", null, now -> linked(now, successor));
        }
        return standing(context);
    }

    @Override
    public Standing cancel(WriteContext context, Cancel command) {
        said("reason", command.reason());
        extend(context, "cancel", command.idempotencyKey(), now -> canceling(context, now, command.reason()));
        return standing(context);
    }

    @Override
    public Standing reopen(WriteContext context, Reopen command) {
        said("reason", command.reason());
        extend(context, "reopen", command.idempotencyKey(), now -> {
            var stopped = !now.mission().active() || now.subjects().plan().isPaused();
            return stopped ? List.of(new MissionReopened(command.reason())) : List.of();
        });
        return standing(context);
    }

    private static List<MissionFact> pausing(WriteContext context, Projection now, Pause command) {
        if (!now.mission().active()) {
            throw new Refused(
                    new MissionEnded(context.identity().mid8(), now.mission().phase()));
        }
        var blocker = command.blocker();
        var stop = now.subjects().plan().stop();
        if (stop != null
                && stop.holds()
                && stop.reason().equals(command.reason())
                && Objects.equals(stop.blocker(), blocker)) {
            return List.of();
        }
        return blocker == null
                ? List.of(new MissionPaused(command.reason()))
                : List.of(new MissionStoppedOnBlocker(command.reason(), blocker, progress(now)));
    }

    private static List<MissionFact> canceling(WriteContext context, Projection now, String reason) {
        return switch (now.mission().phase()) {
            case CANCELED -> List.of();
            case COMPLETED ->
                throw new Refused(new MissionEnded(context.identity().mid8(), Phase.COMPLETED));
            case PAUSED, INTEGRATING, ACCEPTING, IMPLEMENTING, REVIEWING, READY, TASKING, PLANNING, SPECIFYING ->
                List.of(new MissionCanceled(reason));
        };
    }

    private static List<MissionFact> linked(Projection now, MissionId successor) {
        var stop = now.subjects().plan().stop();
        return stop == null || successor.equals(stop.successor())
                ? List.of()
                : List.of(new SuccessorMissionLinked(successor));
    }

    private static Map<WorkPackageStatus, Integer> progress(Projection now) {
        var counts = new EnumMap<WorkPackageStatus, Integer>(WorkPackageStatus.class);
        now.workPackages().forEach(workPackage -> counts.merge(workPackage.status(), 1, Integer::sum));
        return counts;
    }

    private @Nullable MissionId known(WriteContext context, Pause command) {
        var named = command.successor();
        if ((named != null || command.newSuccessor() != null) && command.blocker() == null) {
            throw new Refused(new InvalidInput(
                    "successor",
                    "Another mission goes on instead only where something blocks this one.",
                    Objects.requireNonNullElse(named, command.newSuccessor()),
                    "a blocker",
                    "say what blocks it: --blocker TEXT"));
        }
        if (named == null) {
            return null;
        }
        var found = missions.find(context.entry().organization(), named).stream()
                .filter(mission ->
                        mission.repository().equals(context.identity().repository()))
                .map(mission -> mission.mission())
                .filter(mission -> !mission.equals(context.identity().mission()))
                .toList();
        if (found.size() != 1) {
            throw new Refused(new InvalidInput(
                    "successor",
                    "'%s' does not mean one other mission of this repository.".formatted(named),
                    named,
                    "a mission's slug, mid8 or ULID",
                    "qd missions"));
        }
        return found.getFirst();
    }

    private MissionId specified(WriteContext context, String title, Pause command) {
        var stop = sites.current(context).subjects().plan().stop();
        if (stop != null && stop.successor() != null) {
            return stop.successor();
        }
        var mission = sites.current(context).mission();
        var key = "successor of %s: %s".formatted(context.identity().mission(), title);
        var purpose = "Goes on in place of %s, which waits: %s".formatted(mission.title(), command.blocker());
        var specify = new Specify(title, purpose, mission.missionType(), mission.topology(), null, key);
        return planning.specify(context.repository(), specify)
                .mission()
                .mission()
                .missionId();
    }

    private void extend(
            WriteContext context,
            String surface,
            @Nullable String key,
            Function<Projection, List<? extends MissionFact>> decision) {
        seams.requireNative(context.read(), Seam.STATUS);
        log.once(
                context.entry().organization(),
                context.identity().mission(),
                // A key names one command of a caller, who may use it for another surface as well.
                key == null ? null : surface + " " + key,
                now -> decision.apply(now).stream()
                        .map(fact -> stamps.stamp(context.entry(), fact, null))
                        .toList());
    }

    private Standing standing(WriteContext context) {
        var mission = context.identity().mission();
        var current = log.current(context.entry().organization(), mission).orElseThrow();
        var stop = current.projection().subjects().plan().stop();
        var phase = current.projection().mission().phase();
        return stop == null
                ? new Standing(mission, phase, current.version(), null, null, null)
                : new Standing(mission, phase, current.version(), stop.reason(), stop.blocker(), stop.successor());
    }

    private static void said(String field, String text) {
        if (text.isBlank() || text.indexOf(0) >= 0) {
            throw new Refused(new InvalidInput(field, "This needs a reason.", text, "a sentence", "add --reason TEXT"));
        }
    }
}
