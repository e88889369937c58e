package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.RoleSwitches.RoleSwitch;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.AdvisoryChecks;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Warns who takes over work, as who begins to drive it by themselves is warned. */
@Component
public class Takeovers {
    private final Projector projector;
    private final Stamps stamps;
    private final Ids ids;

    Takeovers(Projector projector, Stamps stamps, Ids ids) {
        this.projector = projector;
        this.stamps = stamps;
        this.ids = ids;
    }

    /** What is about to be appended, and the warnings of what is handed over by it. */
    public List<NewEvent> warned(Projection now, MissionId mission, List<NewEvent> events) {
        var completed = events.stream().flatMap(Takeovers::completed).toList();
        if (completed.isEmpty()) {
            return events;
        }
        var after = projector.foreseen(now, mission, events);
        var warnings = completed.stream()
                .flatMap(id -> after.subjects().handovers().find(id).stream())
                .filter(one -> one.workPackage() != null)
                .map(RoleSwitch::taker)
                .distinct()
                .flatMap(taker -> AdvisoryChecks.of(after, taker).stream())
                .distinct()
                .map(found -> stamps.stamp(events.getFirst(), found.fact(ids.next(), mission.value())));
        return Stream.concat(events.stream(), warnings).toList();
    }

    private static Stream<String> completed(NewEvent event) {
        return event.content() instanceof NewEvent.Content.Stated(RoleSwitchCompleted(var _, var id))
                ? Stream.of(id)
                : Stream.empty();
    }
}
