package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.refusal.CommonRefusal.DestinationRefMissing;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.PlanRefusal.MissionEnded;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds where a command on a mission's plan is at work. */
@Component
class PlanningSites {
    private final MissionLog log;
    private final GitFacts git;
    private final Seams seams;

    PlanningSites(MissionLog log, GitFacts git, Seams seams) {
        this.log = log;
        this.git = git;
        this.seams = seams;
    }

    /** @throws Refused if another tool writes the plan, the mission has ended, or there is no checkout to commit in */
    PlanningSite active(WriteContext context) {
        seams.requireNative(context.read(), Seam.TASKS);
        var site = at(context);
        if (!site.now().mission().active()) {
            throw new Refused(new MissionEnded(site.name(), site.now().mission().phase()));
        }
        return site;
    }

    /** @throws Refused if there is no checkout */
    PlanningSite at(WriteContext context) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.identity().mission().value()));
        }
        var branch = context.artifactPlacement().of(ArtifactKind.PLAN).readFrom();
        var tip =
                git.tip(workspace, branch).orElseThrow(() -> new Refused(new DestinationRefMissing(branch, List.of())));
        return new PlanningSite(context, workspace, current(context), branch, tip);
    }

    /** An adopted mission may have ended on a branch that is gone. */
    boolean canRead(WriteContext context) {
        var workspace = context.workspace();
        var branch = context.artifactPlacement().of(ArtifactKind.PLAN).readFrom();
        return workspace != null && git.tip(workspace, branch).isPresent();
    }

    Projection current(WriteContext context) {
        var mission = context.identity().mission();
        return log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())))
                .projection();
    }
}
