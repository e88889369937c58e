package dev.quarterdeck.mission.internal.application.status;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Readiness;
import dev.quarterdeck.mission.api.MissionStatus.Waiting;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.TransitionRefusal;
import dev.quarterdeck.mission.api.TransitionRefusal.MissionAtRest;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.work.Claims;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a mission has to offer to whoever looks for work. */
final class Offers {
    private static final Set<Phase> RESTING = EnumSet.of(Phase.COMPLETED, Phase.CANCELED, Phase.PAUSED);

    private Offers() {}

    static Readiness of(MissionId mission, Projection now) {
        var ready = new ArrayList<WorkPackageId>();
        var waiting = new ArrayList<Waiting>();
        for (var row : Claims.inOfferOrder(now)) {
            objection(mission, now, row)
                    .ifPresentOrElse(
                            why -> waiting.add(new Waiting(row.id(), row.status(), Refusal.of(why))),
                            () -> ready.add(row.id()));
        }
        return new Readiness(ready, waiting);
    }

    /** @throws Refused if the work package is not ready */
    static void require(MissionId mission, Projection now, WorkPackageId workPackage) {
        objection(mission, now, Transitions.row(now, workPackage)).ifPresent(why -> {
            throw new Refused(why);
        });
    }

    private static Optional<TransitionRefusal> objection(MissionId mission, Projection now, WorkPackage row) {
        var phase = now.mission().phase();
        return RESTING.contains(phase) ? Optional.of(new MissionAtRest(mission, phase)) : Claims.objection(now, row);
    }
}
