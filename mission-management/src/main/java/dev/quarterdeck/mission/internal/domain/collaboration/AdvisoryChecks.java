package dev.quarterdeck.mission.internal.domain.collaboration;

import static java.util.Objects.requireNonNull;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant.Running;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Situation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ConcurrentDriverWarning;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PotentialStepCollisionDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody who moved is to be warned of, and who else. Nothing is forbidden here. */
public final class AdvisoryChecks {
    private static final Set<WorkPackageStatus> SETTLED =
            EnumSet.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);

    private AdvisoryChecks() {}

    /** Something to warn of. */
    public record Found(Situation situation, Severity severity) {
        /** @param id of the warning */
        public CollaborationFact fact(String id, String mission) {
            return switch (situation.type()) {
                case CONCURRENT_DRIVER ->
                    new Said(new ConcurrentDriverWarning(
                            id, mission, situation.participants(), requireNonNull(situation.focus()), severity));
                case STEP_COLLISION ->
                    new Said(new PotentialStepCollisionDetected(
                            id,
                            mission,
                            situation.participants(),
                            requireNonNull(situation.step()),
                            situation.workPackage(),
                            severity));
                case LANE_OVERLAP ->
                    OverlapRules.fact(id, mission, situation.participants(), requireNonNull(situation.overlap()));
                case UNKNOWN -> throw new IllegalStateException("Nobody is warned of nothing");
            };
        }
    }

    /** Whether nobody works on it any more, so that nothing of it can be in anybody's way. */
    static boolean isSettled(WorkPackageStatus status) {
        return SETTLED.contains(status);
    }

    /** @param acting who moved last; who takes part no longer is warned of nothing */
    public static List<Found> of(Projection now, String acting) {
        var team = now.subjects().team();
        return team.roster().of(acting).stream()
                .filter(AdvisoryChecks::isSomewhere)
                .flatMap(one -> one.driving() ? ofDriver(now, one) : stepCollisions(team.roster(), one))
                .filter(found -> team.warnings().open().stream()
                        .noneMatch(open -> open.situation().equals(found.situation())))
                .toList();
    }

    private static Stream<Found> ofDriver(Projection now, Participant acting) {
        var roster = now.subjects().team().roster();
        return Stream.concat(sameFocus(roster, acting), dependencies(now, roster, acting));
    }

    private static Stream<Found> sameFocus(Roster roster, Participant acting) {
        return acting.places().stream()
                .filter(place -> !others(roster, acting, one -> one.isOn(place)).isEmpty())
                .map(place -> new Found(
                        new Situation(
                                WarningType.CONCURRENT_DRIVER,
                                with(acting, others(roster, acting, one -> one.isOn(place))),
                                place,
                                null,
                                null,
                                null),
                        Severity.WARNING));
    }

    private static Stream<Found> stepCollisions(Roster roster, Participant acting) {
        var looksAt = Stream.ofNullable(acting.focus())
                .filter(focus -> focus.targetType() == FocusTarget.Type.STEP)
                .map(focus -> collision(roster, acting, new Running(focus.targetId(), null, null, acting.joinedAt())));
        var executes = acting.running().stream().map(step -> collision(roster, acting, step));
        return Stream.concat(looksAt, executes).flatMap(List::stream).distinct();
    }

    /** With exactly one other who drives; where several do, they are warned of each other. */
    private static List<Found> collision(Roster roster, Participant acting, Running step) {
        var drivers = others(roster, acting, one -> one.isOn(step.step(), step.workPackage()));
        if (drivers.size() != 1) {
            return List.of();
        }
        var situation = new Situation(
                WarningType.STEP_COLLISION, with(acting, drivers), null, step.step(), step.workPackage(), null);
        return List.of(new Found(situation, Severity.INFO));
    }

    private static Stream<Found> dependencies(Projection now, Roster roster, Participant acting) {
        var open = now.workPackages().stream()
                .filter(row -> !isSettled(row.status()))
                .map(WorkPackage::id)
                .collect(Collectors.toSet());
        var plan = now.subjects().plan().current().stream()
                .filter(work -> open.contains(work.id()))
                .toList();
        return plan.stream()
                .filter(work -> acting.isOn(place(work.id())))
                .flatMap(mine -> plan.stream()
                        .filter(work -> isLinked(mine, work))
                        .flatMap(theirs -> dependency(roster, acting, mine, theirs)));
    }

    private static Stream<Found> dependency(Roster roster, Participant acting, PlannedWork mine, PlannedWork theirs) {
        var drivers = others(roster, acting, one -> one.isOn(place(theirs.id())));
        if (drivers.isEmpty()) {
            return Stream.empty();
        }
        var both = Stream.of(mine, theirs).map(PlannedWork::id).sorted().toList();
        var lanes = Stream.of(mine, theirs)
                .map(PlannedWork::lane)
                .filter(lane -> !lane.isEmpty())
                .distinct()
                .sorted()
                .toList();
        var overlap = new LaneOverlap(Reason.DEPENDENCY, lanes, both, List.of());
        var situation = new Situation(WarningType.LANE_OVERLAP, with(acting, drivers), null, null, null, overlap);
        return Stream.of(new Found(situation, Severity.INFO));
    }

    private static boolean isLinked(PlannedWork one, PlannedWork other) {
        return one.dependencies().contains(other.id()) || other.dependencies().contains(one.id());
    }

    private static FocusTarget place(WorkPackageId workPackage) {
        return new FocusTarget(FocusTarget.Type.WP, workPackage.value());
    }

    private static List<String> others(Roster roster, Participant acting, Predicate<Participant> there) {
        return roster.participants().stream()
                .filter(one -> one.driving() && !one.id().equals(acting.id()))
                .filter(one -> isSomewhere(one) && there.test(one))
                .map(Participant::id)
                .toList();
    }

    /** Who never said what they are on is in nobody's way, whatever they execute. */
    private static boolean isSomewhere(Participant participant) {
        return participant.focus() != null;
    }

    private static List<String> with(Participant acting, List<String> others) {
        return Stream.concat(Stream.of(acting.id()), others.stream()).sorted().toList();
    }
}
