package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.Mission;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesRestored;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesWithdrawn;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.PlannedWork;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything the log of an adopted mission holds from its adoption, gathered in stream order, and what it means. */
public final class AdoptedHistory {
    private final Map<Long, AdoptedFact> lines = new TreeMap<>();
    private final Set<Long> withdrawn = new TreeSet<>();
    private SeamPosition position = SeamPosition.START;
    private @Nullable MissionAdopted mission;
    private @Nullable Actor adoptedBy;
    private @Nullable Instant adoptedAt;

    /** A line mirrored from the mission's log. */
    public void add(long version, AdoptedFact line) {
        lines.put(version, line);
    }

    public void add(AdoptionFact fact, Actor by, Instant at) {
        switch (fact) {
            case MissionAdopted described -> {
                mission = described;
                adoptedBy = adoptedBy == null ? by : adoptedBy;
                adoptedAt = adoptedAt == null ? at : adoptedAt;
            }
            case LinesWithdrawn(var versions) -> withdrawn.addAll(versions);
            case LinesRestored(var versions) -> versions.forEach(withdrawn::remove);
            case SeamMoved move -> position = position.after(move);
        }
    }

    public SeamPosition position() {
        return position;
    }

    public @Nullable MissionAdopted mission() {
        return mission;
    }

    /** The events whose lines are gone from the file. */
    public Set<Long> withdrawn() {
        return Set.copyOf(withdrawn);
    }

    private List<AdoptedFact> standing() {
        return lines.entrySet().stream()
                .filter(line -> !withdrawn.contains(line.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Absent while nothing says which mission this is. */
    public @Nullable Projection projection() {
        if (mission == null || adoptedBy == null || adoptedAt == null) {
            return null;
        }
        var plan = AdoptedPlan.of(mission);
        var workPackages = workPackages(mission, Replay.of(standing()));
        var statuses = workPackages.values().stream()
                .map(WorkPackage::status)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WorkPackageStatus.class)));
        var phase = AdoptedPhase.of(mission.progress(), statuses);
        var began = Objects.requireNonNullElse(mission.createdAt(), adoptedAt);
        return new Projection(
                state(mission, phase, adoptedBy, began, position.of(Seam.STATUS)),
                workPackages.values().stream().map(each -> placed(each, plan)).toList(),
                Subjects.NONE.with(plan));
    }

    private static Map<WorkPackageId, WorkPackage> workPackages(
            MissionAdopted mission, Map<String, Standing> standings) {
        var known = new TreeMap<WorkPackageId, WorkPackage>();
        for (var planned : mission.workPackages()) {
            known.put(planned.id(), neverMoved(planned));
        }
        standings.forEach((name, standing) -> {
            var status = standing.status();
            if (status != null && WorkPackageId.matches(name)) {
                var id = WorkPackageId.of(name);
                var before = known.get(id);
                known.put(id, moved(id, before == null ? name : before.title(), status, standing));
            }
        });
        return known;
    }

    private static WorkPackage placed(WorkPackage workPackage, PlanState plan) {
        var lane = plan.of(workPackage.id()).map(planned -> planned.lane()).filter(name -> !name.isEmpty());
        return new WorkPackage(
                workPackage.id(),
                workPackage.title(),
                workPackage.status(),
                workPackage.actor(),
                workPackage.lastTransitionAt(),
                workPackage.forceCount(),
                lane.orElse(null),
                workPackage.priority());
    }

    private static WorkPackage neverMoved(PlannedWork planned) {
        return new WorkPackage(planned.id(), planned.title(), WorkPackageStatus.PLANNED, null, null, 0, null, 0);
    }

    private static WorkPackage moved(WorkPackageId id, String title, WorkPackageStatus status, Standing standing) {
        var at = Moment.of(standing.at()).orElse(null);
        return new WorkPackage(id, title, status, standing.actor(), at, standing.forceCount(), null, 0);
    }

    private static Mission state(MissionAdopted mission, Phase phase, Actor by, Instant began, Authority authority) {
        return new Mission(
                mission.repository(),
                mission.slug(),
                mission.names(),
                mission.title(),
                mission.purpose(),
                mission.missionType(),
                mission.topology(),
                mission.targetBranch(),
                mission.coordinationBranch(),
                authority,
                mission.planningCommit(),
                began,
                by,
                phase,
                phase != Phase.COMPLETED && phase != Phase.CANCELED,
                null);
    }
}
