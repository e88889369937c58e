package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import java.util.List;

/** Which missions have moved on. */
public interface Movements {
    /** A mark to ask with later. */
    long mark(OrganizationId organization);

    /** Everything committed since a mark, and perhaps a little of what was before it; each mission as it stands now. */
    Since since(OrganizationId organization, long mark);

    /** @param mark to ask with the next time */
    record Since(List<Moved> moves, long mark) {
        public Since {
            moves = List.copyOf(moves);
        }
    }
}
