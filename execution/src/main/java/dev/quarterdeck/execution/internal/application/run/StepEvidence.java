package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.RunStepRefusal.StepNotDone;
import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a step left what it should: by the mission's own log where it has a surface, else by what is committed. */
@Component
class StepEvidence {
    private final GitFacts git;

    StepEvidence(GitFacts git) {
        this.git = git;
    }

    /** @throws Refused with STEP_NOT_DONE naming what is missing */
    void check(WriteContext context, Sight sight, RunStep step, @Nullable WorkPackageId workPackage) {
        var mission = context.identity().mid8();
        if (step.perWorkPackage()) {
            handedOn(sight, step, workPackage, mission);
        } else if (step.surface() != null) {
            if (!sight.situation().surfacesDone().contains(step.surface())) {
                var seen = "the mission's log has no '%s' yet".formatted(step.surface());
                throw new Refused(
                        new StepNotDone(step.id(), seen, "qd %s --mission %s".formatted(step.surface(), mission)));
            }
        } else {
            step.expectedArtifacts().forEach(kind -> committed(context, step, kind));
        }
    }

    private static void handedOn(Sight sight, RunStep step, @Nullable WorkPackageId workPackage, String mission) {
        var implementing = RunStep.IMPLEMENT.equals(step.surface());
        var planned = sight.planned(workPackage);
        var done = planned.map(PlannedWorkPackage::status).filter(status -> switch (status) {
            case FOR_REVIEW, IN_REVIEW -> implementing;
            case APPROVED, DONE -> true;
            case PLANNED, CLAIMED, IN_PROGRESS, BLOCKED, CANCELED -> false;
        });
        if (done.isEmpty()) {
            var seen = planned.map(one ->
                            "%s is %s".formatted(one.id(), one.status().name().toLowerCase(Locale.ROOT)))
                    .orElse("no work package of the plan is named (--wp)");
            var name = workPackage == null ? "WP01" : workPackage.value();
            var next = implementing ? "qd done %s --all --mission %s" : "qd review %s --approve --mission %s";
            throw new Refused(new StepNotDone(step.id(), seen, next.formatted(name, mission)));
        }
    }

    private void committed(WriteContext context, RunStep step, ArtifactKind kind) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        var place = context.artifactPlacement().of(kind);
        var directory = place.path().substring(0, Math.max(0, place.path().lastIndexOf('/')));
        var there = git.tip(workspace, place.readFrom()).stream()
                .flatMap(tip -> git.files(workspace, tip, directory).stream())
                .anyMatch(
                        file -> file.path().equals(place.path()) || file.path().startsWith(place.path() + "/"));
        if (!there) {
            var seen = "%s is not committed to %s"
                    .formatted(place.path(), place.target().ref());
            throw new Refused(new StepNotDone(step.id(), seen, "commit it, then report again"));
        }
    }
}
