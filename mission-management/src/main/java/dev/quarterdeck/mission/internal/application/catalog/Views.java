package dev.quarterdeck.mission.internal.application.catalog;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.MissionStatus.WorkPackageView;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Overview;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Ruled;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Standing;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.Warnings;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is published about a mission, made of what its log means. */
public final class Views {
    private Views() {}

    static MissionFacts facts(Ruled ruled) {
        var standing = ruled.standing();
        var mission = standing.mission();
        return new MissionFacts(
                standing.id(),
                standing.organization(),
                mission.repository(),
                mission.slug(),
                mission.title(),
                mission.missionType(),
                mission.topology(),
                mission.targetBranch(),
                mission.coordinationBranch(),
                mission.names(),
                mission.authority(),
                standing.version(),
                mission.planningCommit(),
                mission.active(),
                lanes(standing.workPackages()),
                ruled.rules());
    }

    private static Map<WorkPackageId, String> lanes(List<WorkPackage> workPackages) {
        var lanes = new HashMap<WorkPackageId, String>();
        for (var workPackage : workPackages) {
            var lane = workPackage.lane();
            if (lane != null) {
                lanes.put(workPackage.id(), lane);
            }
        }
        return lanes;
    }

    static MissionSummary summary(Overview overview) {
        var standing = overview.standing();
        var mission = standing.mission();
        return new MissionSummary(
                standing.id(),
                standing.id().mid8(),
                mission.slug().value(),
                mission.title(),
                mission.missionType(),
                mission.topology(),
                mission.phase(),
                mission.authority(),
                standing.version(),
                mission.repository(),
                mission.createdAt(),
                counts(standing.workPackages()),
                mission.active() ? drivers(overview.roster()) : List.of(),
                mission.active() ? openWarnings(overview.warnings()) : 0);
    }

    private static int openWarnings(Warnings warnings) {
        return (int)
                warnings.open().stream().filter(warning -> !warning.isCleared()).count();
    }

    private static List<String> drivers(Roster roster) {
        return roster.participants().stream()
                .filter(Participant::driving)
                .map(participant -> requireNonNullElse(participant.identity().displayName(), participant.id()))
                .toList();
    }

    public static MissionDetails details(Overview overview, long findings) {
        var standing = overview.standing();
        var mission = standing.mission();
        return new MissionDetails(
                summary(overview),
                mission.purpose(),
                mission.createdBy(),
                mission.targetBranch(),
                mission.coordinationBranch(),
                mission.planningCommit(),
                mission.names().directory(),
                findings);
    }

    public static StatusView status(Standing standing) {
        var mission = standing.mission();
        var workPackages = standing.workPackages();
        return new StatusView(
                standing.id(),
                standing.id().mid8(),
                mission.slug().value(),
                mission.missionType(),
                mission.topology(),
                mission.phase(),
                mission.authority(),
                standing.version(),
                workPackages.stream().map(Views::view).toList(),
                counts(workPackages));
    }

    public static WorkPackageView view(WorkPackage workPackage) {
        return new WorkPackageView(
                workPackage.id(),
                workPackage.title(),
                workPackage.status(),
                workPackage.actor(),
                workPackage.lastTransitionAt(),
                workPackage.forceCount());
    }

    private static Map<WorkPackageStatus, Integer> counts(List<WorkPackage> workPackages) {
        var counts = new EnumMap<WorkPackageStatus, Integer>(WorkPackageStatus.class);
        for (var status : WorkPackageStatus.values()) {
            counts.put(status, 0);
        }
        workPackages.forEach(workPackage -> counts.merge(workPackage.status(), 1, Integer::sum));
        return counts;
    }
}
