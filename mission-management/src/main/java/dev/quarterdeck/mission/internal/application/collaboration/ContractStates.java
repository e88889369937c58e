package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import java.util.List;

/** The published contract's fold over a mission's log. */
public interface ContractStates {
    /** Its fifteen fields in canonical JSON, with a line break at the end; what the contract does not allow is an anomaly in it. */
    String of(List<RecordedEvent> log);
}
