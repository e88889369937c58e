package dev.quarterdeck.mission.internal.application.timeline;

import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.util.HashMap;
import java.util.Map;

/** What participants are called, by their ids. */
record Names(Map<String, String> known) {
    Names {
        known = Map.copyOf(known);
    }

    /** Of all who take part, took part or were invited. */
    static Names in(Roster roster) {
        var known = new HashMap<String, String>();
        roster.invitations().forEach(one -> put(known, one.id(), one.identity()));
        roster.departed().forEach(one -> put(known, one.id(), one.identity()));
        roster.participants().forEach(one -> put(known, one.id(), one.identity()));
        return new Names(known);
    }

    private static void put(Map<String, String> known, String id, ParticipantIdentity identity) {
        if (identity.displayName() != null && !identity.displayName().isBlank()) {
            known.put(id, identity.displayName());
        }
    }

    /** The id where nobody is known by it. */
    String of(String participant) {
        return known.getOrDefault(participant, participant);
    }
}
