package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchAccepted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchPostponed;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRegistered;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The stored form of facts about role switches: the facts themselves, as they are published. */
final class HandoverFormat {
    private static final String ROLE_SWITCH_REQUESTED = "RoleSwitchRequested";
    private static final String ROLE_SWITCH_ACCEPTED = "RoleSwitchAccepted";
    private static final String ROLE_SWITCH_REGISTERED = "RoleSwitchRegistered";
    private static final String ROLE_SWITCH_POSTPONED = "RoleSwitchPostponed";
    private static final String ROLE_SWITCH_COMPLETED = "RoleSwitchCompleted";
    private static final Set<String> TYPES = Set.of(
            ROLE_SWITCH_REQUESTED,
            ROLE_SWITCH_ACCEPTED,
            ROLE_SWITCH_REGISTERED,
            ROLE_SWITCH_POSTPONED,
            ROLE_SWITCH_COMPLETED);

    private HandoverFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(HandoverFact fact) {
        return switch (fact) {
            case RoleSwitchRequested _ -> ROLE_SWITCH_REQUESTED;
            case RoleSwitchAccepted _ -> ROLE_SWITCH_ACCEPTED;
            case RoleSwitchRegistered _ -> ROLE_SWITCH_REGISTERED;
            case RoleSwitchPostponed _ -> ROLE_SWITCH_POSTPONED;
            case RoleSwitchCompleted _ -> ROLE_SWITCH_COMPLETED;
        };
    }

    static HandoverFact read(String type, JsonNode payload) {
        return ContractJson.MAPPER.treeToValue(payload, classOf(type));
    }

    private static Class<? extends HandoverFact> classOf(String type) {
        return switch (type) {
            case ROLE_SWITCH_REQUESTED -> RoleSwitchRequested.class;
            case ROLE_SWITCH_ACCEPTED -> RoleSwitchAccepted.class;
            case ROLE_SWITCH_REGISTERED -> RoleSwitchRegistered.class;
            case ROLE_SWITCH_POSTPONED -> RoleSwitchPostponed.class;
            case ROLE_SWITCH_COMPLETED -> RoleSwitchCompleted.class;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
