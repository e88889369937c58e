package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of events mirrored from elsewhere, given by the subject that mirrors them. When an append holds an event it
 * owns, all its events of the mission are folded anew and our own facts are applied after them.
 */
public interface StatusFold {
    /** Whether the events of a stored type are folded here. */
    boolean owns(String type);

    /** Pure. Absent while the events do not say yet which mission this is. */
    @Nullable
    Projection fold(List<RecordedEvent> owned);
}
