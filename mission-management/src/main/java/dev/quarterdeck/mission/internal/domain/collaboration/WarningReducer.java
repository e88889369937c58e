package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Acknowledged;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning.Situation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ConcurrentDriverWarning;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PotentialStepCollisionDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.WarningAcknowledged;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Warnings and what is said about them. */
final class WarningReducer {
    private WarningReducer() {}

    static TeamState drivers(Turn turn, ConcurrentDriverWarning said, Detail detail) {
        var situation = new Situation(
                WarningType.CONCURRENT_DRIVER, said.participantIds(), said.focusTarget(), null, null, null);
        return warned(turn, said.warningId(), situation, said.severity(), detail.retroactive(), null);
    }

    static TeamState collision(Turn turn, PotentialStepCollisionDetected said, Detail detail) {
        var situation = new Situation(
                WarningType.STEP_COLLISION, said.participantIds(), null, said.stepId(), said.wpId(), null);
        return warned(turn, said.warningId(), situation, said.severity(), detail.retroactive(), null);
    }

    static TeamState overlap(Turn turn, LaneOverlapDetected said) {
        var workPackages = said.wpIds().stream()
                .filter(WorkPackageId::matches)
                .map(WorkPackageId::new)
                .toList();
        var overlap = new LaneOverlap(said.reason(), said.lanes(), workPackages, said.files());
        var situation = new Situation(WarningType.LANE_OVERLAP, said.participantIds(), null, null, null, overlap);
        var over = said.reason() != Reason.DEPENDENCY && said.files().isEmpty() ? turn.at() : null;
        return warned(turn, said.warningId(), situation, said.severity(), said.retroactive(), over);
    }

    static TeamState acknowledged(Turn turn, WarningAcknowledged said, Detail detail) {
        var id = said.warningId();
        var known = turn.now().warnings().of(id).isPresent();
        var now = known ? turn.now() : placeholder(turn, said);
        var acknowledged = new Acknowledged(
                said.participantId(),
                said.acknowledgement(),
                detail.rationale(),
                detail.reassignTo(),
                turn.what().actor(),
                turn.at(),
                turn.what().event(),
                turn.what().commit());
        return now.with(now.warnings().acknowledged(id, acknowledged));
    }

    /** The warning itself may yet come. */
    private static TeamState placeholder(Turn turn, WarningAcknowledged said) {
        var noted = turn.noting(AnomalyCode.WARNING_NOT_FOUND, said.warningId());
        var situation = new Situation(WarningType.UNKNOWN, List.of(said.participantId()), null, null, null, null);
        return noted.with(noted.warnings()
                .with(new Warning(
                        said.warningId(), turn.what().event(), situation, null, turn.at(), false, null, List.of())));
    }

    private static TeamState warned(
            Turn turn, String id, Situation situation, Severity severity, boolean retroactive, @Nullable Instant over) {
        var now = turn.naming(situation.participants()).now();
        var warning =
                new Warning(id, turn.what().event(), situation, severity, turn.at(), retroactive, over, List.of());
        return now.with(now.warnings().with(warning));
    }
}
