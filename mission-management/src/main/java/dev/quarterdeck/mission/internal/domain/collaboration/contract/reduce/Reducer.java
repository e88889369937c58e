package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction.Reduced;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction.Violated;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

/**
 * The published contract's fold. Its answer is a function of the set of events: any permutation and any repetition of them
 * gives the same one.
 */
public final class Reducer {
    private Reducer() {}

    /** @param roster who takes part before the first event; counts for nothing where there are no events */
    public static Reduction reduce(
            Collection<ContractEvent> events, Mode mode, Map<String, ParticipantIdentity> roster) {
        if (events.isEmpty()) {
            return new Reduced(CollaborationState.EMPTY);
        }
        var ordered = events.toArray(ContractEvent[]::new);
        Arrays.parallelSort(ordered, ContractEvent.ORDER);
        var fold = new Fold(mode, roster);
        var seen = HashSet.<String>newHashSet(ordered.length);
        for (var event : ordered) {
            if (seen.add(event.id())) {
                var violation = fold.take(event);
                if (violation != null) {
                    return new Violated(violation);
                }
            }
        }
        var mission = ordered[0].mission();
        return new Reduced(fold.state(mission == null ? "" : mission));
    }
}
