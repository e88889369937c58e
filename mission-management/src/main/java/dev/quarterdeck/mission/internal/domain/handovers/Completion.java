package dev.quarterdeck.mission.internal.domain.handovers;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.RoleSwitches.RoleSwitch;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DriveIntentSet;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.FocusChanged;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchPostponed;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a role switch happens, and what happens then: one drives no more, the other does, and looks where the one did. */
public record Completion(Projection now, MissionId mission) {
    /** Not while the work package is in progress. */
    List<MissionFact> of(RoleSwitchRequested wanted) {
        var workPackage = wanted.wpId();
        return workPackage != null && isInProgress(workPackage)
                ? List.of(new RoleSwitchPostponed(mission.value(), wanted.roleSwitchId(), workPackage))
                : done(wanted.roleSwitchId(), wanted.giver(), wanted.taker(), workPackage);
    }

    /** What was postponed until one of these happened, and whose taker is still there. */
    public List<MissionFact> after(List<WorkFact> facts) {
        return facts.stream()
                .filter(fact -> fact instanceof StatusChanged moved && moved.from() == WorkPackageStatus.IN_PROGRESS)
                .flatMap(fact -> due(((StatusChanged) fact).workPackage()))
                .toList();
    }

    private Stream<MissionFact> due(WorkPackageId left) {
        return now.subjects()
                .handovers()
                .postponed()
                .filter(one -> left.equals(one.workPackage()) && roster().has(one.taker()))
                .flatMap(one -> done(one).stream());
    }

    private List<MissionFact> done(RoleSwitch one) {
        var workPackage = one.workPackage();
        return done(one.id(), one.giver(), one.taker(), workPackage == null ? null : workPackage.value());
    }

    private List<MissionFact> done(String id, String giver, String taker, @Nullable String workPackage) {
        var facts = new ArrayList<MissionFact>();
        facts.add(new RoleSwitchCompleted(mission.value(), id));
        if (workPackage != null) {
            drive(giver, false, facts);
            focus(taker, new FocusTarget(FocusTarget.Type.WP, workPackage), facts);
            drive(taker, true, facts);
        }
        return facts;
    }

    private void drive(String participant, boolean drives, List<MissionFact> facts) {
        roster().of(participant)
                .filter(one -> one.driving() != drives)
                .ifPresent(one -> facts.add(new Said(
                        new DriveIntentSet(one.id(), mission.value(), drives ? Intent.ACTIVE : Intent.INACTIVE))));
    }

    private void focus(String participant, FocusTarget target, List<MissionFact> facts) {
        roster().of(participant)
                .filter(one -> !target.equals(one.focus()))
                .ifPresent(
                        one -> facts.add(new Said(new FocusChanged(one.id(), mission.value(), target, one.focus()))));
    }

    private boolean isInProgress(String workPackage) {
        return now.workPackages().stream()
                .anyMatch(one -> one.id().value().equals(workPackage) && one.status() == WorkPackageStatus.IN_PROGRESS);
    }

    private Roster roster() {
        return now.subjects().team().roster();
    }
}
