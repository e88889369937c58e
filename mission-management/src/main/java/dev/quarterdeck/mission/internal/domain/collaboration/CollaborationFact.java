package dev.quarterdeck.mission.internal.domain.collaboration;

import static java.util.Objects.requireNonNull;

import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import java.util.List;

/** A fact about who takes part in a mission and what they say to each other; its doer is the event's actor. */
public sealed interface CollaborationFact extends MissionFact {
    /** One of the fourteen events of the published contract, and what the contract has no words for. */
    record Said(Payload payload, Detail detail) implements CollaborationFact {
        public Said(Payload payload) {
            this(payload, Detail.NONE);
        }
    }

    /**
     * Work of two lanes, or on linked work packages, meets. One with the identity of an earlier one says what has become of
     * that.
     *
     * @param files none any more where two lanes no longer meet
     * @param retroactive found only when commands given offline arrived
     */
    record LaneOverlapDetected(
            String warningId,
            String missionId,
            List<String> participantIds,
            Severity severity,
            Reason reason,
            List<String> lanes,
            List<String> wpIds,
            List<ContestedFile> files,
            boolean retroactive)
            implements CollaborationFact {
        public static final String TYPE = "LaneOverlapDetected";

        public LaneOverlapDetected {
            requireNonNull(warningId);
            requireNonNull(missionId);
            requireNonNull(severity);
            requireNonNull(reason);
            participantIds = List.copyOf(participantIds);
            lanes = List.copyOf(lanes);
            wpIds = List.copyOf(wpIds);
            files = List.copyOf(files);
        }
    }

    /** An event of one of these types that does not say what its type promises. */
    record Malformed(String type, AnomalyCode code) implements CollaborationFact {}
}
