package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.ResolutionRefusal.MissionNotFound;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Missions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks up what an integration has to know of its mission besides the context. */
@Component
class Sites {
    private final Missions missions;

    Sites(Missions missions) {
        this.missions = missions;
    }

    /** @throws Refused without a checkout on this server */
    Site of(WriteContext context) {
        var mission = context.identity().mission().value();
        return missions.find(context.entry().organization(), mission).stream()
                .findFirst()
                .map(facts -> Site.of(context, facts))
                .orElseThrow(() -> new Refused(new MissionNotFound(mission, List.of())));
    }
}
