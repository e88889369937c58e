package dev.quarterdeck.mission.internal.domain.collaboration;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.collaboration.Execution.Ending;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.Departed;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.Invitation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantInvited;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantJoined;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.ParticipantLeft;
import java.util.List;
import java.util.Map;

/** Who comes and who goes. */
final class RosterReducer {
    private static final ParticipantRole USUAL = ParticipantRole.DEVELOPER;

    private RosterReducer() {}

    static TeamState invited(Turn turn, ParticipantInvited invited, Detail detail) {
        var id = invited.participantId();
        if (turn.roster().has(id) || turn.roster().invitationOf(id).isPresent()) {
            return turn.noting(AnomalyCode.DUPLICATE_INVITE, id);
        }
        return turn.with(turn.roster()
                .invited(new Invitation(
                        id,
                        invited.participantIdentity(),
                        requireNonNullElse(detail.role(), USUAL),
                        invited.invitedBy(),
                        turn.at())));
    }

    /** Whoever comes back begins anew; only the sessions they linked are still there. */
    static TeamState joined(Turn turn, ParticipantJoined joined, Detail detail) {
        var id = joined.participantId();
        if (turn.roster().has(id)) {
            return turn.noting(AnomalyCode.DUPLICATE_JOIN, id);
        }
        return turn.with(turn.roster()
                .joined(new Participant(
                        id,
                        joined.participantIdentity(),
                        requireNonNullElse(detail.role(), USUAL),
                        joined.authPrincipalId(),
                        turn.at(),
                        false,
                        null,
                        List.of(),
                        turn.at(),
                        null,
                        Map.of())));
    }

    static TeamState left(Turn turn, ParticipantLeft left) {
        var id = left.participantId();
        return turn.roster()
                .of(id)
                .map(gone -> left(turn, gone, left))
                .orElseGet(() -> turn.noting(AnomalyCode.LEAVE_NOT_IN_ROSTER, id));
    }

    private static TeamState left(Turn turn, Participant gone, ParticipantLeft left) {
        var abandoned = gone.running().stream()
                .map(step -> ActivityReducer.ended(gone.id(), step, turn.at(), Ending.ABANDONED))
                .toList();
        var departed = new Departed(gone.id(), gone.identity(), gone.role(), turn.at(), left.reason());
        var now = turn.now();
        return now.with(now.roster().left(departed))
                .with(now.executions().with(abandoned))
                .with(now.warnings().endingWhere(warning -> Endings.byLeaving(warning, gone.id()), turn.at()));
    }
}
