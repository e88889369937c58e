package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One event as the fold takes it.
 *
 * @param id in its one spelling
 * @param mission null where the payload names none
 * @param participant null where the payload names nobody
 */
public record ContractEvent(
        String id,
        EventType type,
        long clock,
        Moment moment,
        @Nullable String mission,
        @Nullable String participant,
        Claim claim) {
    /** Total but for events that differ in nothing else than what they say: of those the first one given wins. */
    static final Comparator<ContractEvent> ORDER = (one, other) -> {
        var clock = Long.compare(one.clock, other.clock);
        if (clock != 0) {
            return clock;
        }
        var moment = one.moment.compareTo(other.moment);
        return moment != 0 ? moment : one.id.compareTo(other.id);
    };
}
