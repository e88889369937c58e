package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Anomaly.Code;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.DepartedParticipant;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.UnknownParticipant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes events one after the other and keeps who takes part; what participants do is kept by {@link Activity}. */
final class Fold {
    private final Map<String, ParticipantIdentity> participants;
    private final Map<String, ParticipantIdentity> departed = new HashMap<>();
    private final Set<String> invited = new HashSet<>();
    private final Findings findings;
    private final Activity activity;
    private int count;
    private @Nullable String last;

    Fold(Mode mode, Map<String, ParticipantIdentity> roster) {
        participants = new HashMap<>(roster);
        findings = new Findings(mode);
        activity = new Activity(findings);
    }

    /** Answers with what ends a strict fold, if the event does. */
    @Nullable
    Violation take(ContractEvent event) {
        count++;
        last = event.id();
        return switch (event.claim()) {
            case Claim.Invited(var identity) -> invite(event, identity);
            case Claim.Joined(var identity) -> join(event, identity);
            case Claim.Gone() -> leave(event);
            case Claim.Beat() -> beat(event);
            case Claim.Warned warned -> warn(event, warned);
            case Claim.Nothing() -> null;
            case Claim.Intent _,
                    Claim.Focused _,
                    Claim.Started _,
                    Claim.Completed _,
                    Claim.Acknowledged _,
                    Claim.Commented _,
                    Claim.Decided _,
                    Claim.Linked _,
                    Claim.Malformed _ -> act(event);
        };
    }

    CollaborationState state(String mission) {
        return activity.state(mission, participants, departed, count, last);
    }

    private @Nullable Violation invite(ContractEvent event, @Nullable ParticipantIdentity identity) {
        var participant = event.participant();
        if (participant == null || identity == null) {
            return noIdentity(event);
        }
        return participants.containsKey(participant) || !invited.add(participant)
                ? findings.note(event, Code.DUPLICATE_INVITE, Reasons.duplicateInvite(participant))
                : null;
    }

    private @Nullable Violation join(ContractEvent event, @Nullable ParticipantIdentity identity) {
        var participant = event.participant();
        if (participant == null || identity == null) {
            return noIdentity(event);
        }
        if (participants.putIfAbsent(participant, identity) != null) {
            return findings.note(event, Code.DUPLICATE_JOIN, Reasons.duplicateJoin(participant));
        }
        departed.remove(participant);
        invited.remove(participant);
        return null;
    }

    private @Nullable Violation noIdentity(ContractEvent event) {
        return event.participant() == null
                ? findings.note(event, Code.MISSING_PARTICIPANT_ID, Reasons.MISSING_PARTICIPANT_ID)
                : findings.note(event, Code.INVALID_PARTICIPANT_IDENTITY, Reasons.INVALID_IDENTITY);
    }

    private @Nullable Violation leave(ContractEvent event) {
        var participant = event.participant();
        if (participant == null) {
            return findings.note(event, Code.MISSING_PARTICIPANT_ID, Reasons.MISSING_PARTICIPANT_ID);
        }
        var identity = participants.remove(participant);
        if (identity == null) {
            return findings.note(event, Code.LEAVE_NOT_IN_ROSTER, Reasons.notInRoster(participant));
        }
        departed.put(participant, identity);
        activity.forget(participant);
        return null;
    }

    // The contract shows somebody who left as present again, and says that they should not be.
    private @Nullable Violation beat(ContractEvent event) {
        var participant = event.participant();
        if (participant == null) {
            return null;
        }
        var violation = participants.containsKey(participant) ? null : absent(event, participant);
        if (violation == null && (participants.containsKey(participant) || departed.containsKey(participant))) {
            activity.beat(participant, event.moment());
        }
        return violation;
    }

    // A warning is kept even where it names people who do not take part.
    private @Nullable Violation warn(ContractEvent event, Claim.Warned warned) {
        if (!findings.strict() && warned.participants().stream().anyMatch(Objects::isNull)) {
            return findings.malformed(event, "participant_ids");
        }
        for (var participant : warned.participants()) {
            var violation =
                    participant == null ? findings.malformed(event, "participant_ids") : here(event, participant);
            if (violation != null) {
                return violation;
            }
        }
        activity.warn(event, warned);
        return null;
    }

    private @Nullable Violation here(ContractEvent event, String participant) {
        return participants.containsKey(participant) ? null : absent(event, participant);
    }

    private @Nullable Violation act(ContractEvent event) {
        var participant = event.participant();
        if (participant == null) {
            return null;
        }
        return participants.containsKey(participant) ? activity.take(event, participant) : absent(event, participant);
    }

    private @Nullable Violation absent(ContractEvent event, String participant) {
        return departed.containsKey(participant)
                ? findings.report(
                        event,
                        Code.DEPARTED_PARTICIPANT,
                        Reasons.departed(participant),
                        new DepartedParticipant(event.id(), event.type(), participant))
                : findings.report(
                        event,
                        Code.UNKNOWN_PARTICIPANT,
                        Reasons.unknown(participant),
                        new UnknownParticipant(event.id(), event.type(), participant));
    }
}
