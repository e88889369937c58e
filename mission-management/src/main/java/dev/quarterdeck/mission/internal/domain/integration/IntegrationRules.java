package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.IntegrationRefusal.AcceptanceMissing;
import dev.quarterdeck.mission.api.IntegrationRefusal.MergeInProgress;
import dev.quarterdeck.mission.api.IntegrationRefusal.NotIntegrating;
import dev.quarterdeck.mission.api.IntegrationRefusal.WorkPackagesOpen;
import dev.quarterdeck.mission.api.Integrations.Merge;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.Set;

/** When a mission may be accepted and merged. */
public final class IntegrationRules {
    private static final Set<Phase> STOPPED = Set.of(Phase.CANCELED, Phase.PAUSED, Phase.COMPLETED);

    private IntegrationRules() {}

    /** @throws Refused if the mission has ended or is paused */
    public static void requireActive(MissionId mission, Projection now) {
        var phase = now.mission().phase();
        if (STOPPED.contains(phase)) {
            throw new Refused(new NotIntegrating(mission, phase));
        }
    }

    /** @throws Refused if something is still open, or a merge is under way */
    public static void requireAcceptable(MissionId mission, Projection now) {
        requireActive(mission, now);
        requireClosed(mission, now);
        requireNoMerge(mission, now);
    }

    /** @throws Refused unless exactly what is to be merged was accepted */
    public static void requireMergeable(MissionId mission, Projection now, Merge merge) {
        requireAcceptable(mission, now);
        var accepted = now.subjects().integration().acceptance();
        if (accepted == null) {
            throw new Refused(new AcceptanceMissing(mission, "it was not accepted, or worked on since"));
        }
        if (!accepted.tree().equals(merge.tree())) {
            throw new Refused(new AcceptanceMissing(mission, "something else was accepted meanwhile"));
        }
    }

    private static void requireClosed(MissionId mission, Projection now) {
        var open = OpenWork.in(now);
        if (!open.isEmpty() || now.workPackages().isEmpty()) {
            throw new Refused(new WorkPackagesOpen(mission, open));
        }
    }

    private static void requireNoMerge(MissionId mission, Projection now) {
        var merge = now.subjects().integration().underWay();
        if (merge != null) {
            throw new Refused(new MergeInProgress(mission, merge.id()));
        }
    }
}
