package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.mission.api.Timeline.Group;
import dev.quarterdeck.mission.internal.application.adoption.LineReading;
import dev.quarterdeck.mission.internal.application.log.Projector;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import org.springframework.stereotype.Component;

/** Finds the words for any event. */
@Component
class EventWords {
    private final Projector projector;
    private final LineReading lines;

    EventWords(Projector projector, LineReading lines) {
        this.projector = projector;
        this.lines = lines;
    }

    Told of(RecordedEvent event, Names names) {
        return switch (event.fact()) {
            case LifecycleFact fact -> MissionWords.of(fact);
            case ArtifactFact fact -> MissionWords.of(fact);
            case PlanFact fact -> PlanWords.of(fact);
            case WorkFact fact -> WorkWords.of(fact);
            case RunFact fact -> RunWords.of(fact);
            case IntegrationFact fact -> IntegrationWords.of(fact);
            case RequestFact fact -> RequestWords.of(fact);
            case HandoverFact fact -> HandoverWords.of(fact, names);
            case DiscrepancyFact fact -> DiscrepancyWords.of(fact, names);
            case CollaborationFact fact ->
                new CollaborationWords(event.envelope().actor(), names).of(fact);
            case AdoptionFact fact -> AdoptionWords.of(fact);
            case null ->
                projector.isMirrored(event.type())
                        ? AdoptionWords.of(lines.read(event.envelope().envelope()))
                        : unknown();
            default -> unknown();
        };
    }

    private static Told unknown() {
        return Told.of(Group.OTHER, "did something this version has no words for");
    }
}
