package dev.quarterdeck.mission.internal.domain.handovers;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import org.jspecify.annotations.Nullable;

/** A fact about a role switch, as it is published. */
public sealed interface HandoverFact extends MissionFact {
    String roleSwitchId();

    /** Somebody wants one of the three to be handed over; giver and taker are one for what is one's own. */
    record RoleSwitchRequested(
            String missionId,
            String roleSwitchId,
            String giver,
            String taker,
            @Nullable String wpId,
            @Nullable ParticipantRole role,
            @Nullable AutonomyMode autonomy,
            @Nullable String reason)
            implements HandoverFact {}

    record RoleSwitchAccepted(String missionId, String roleSwitchId, String participantId) implements HandoverFact {}

    /** It will happen. */
    record RoleSwitchRegistered(String missionId, String roleSwitchId) implements HandoverFact {}

    /** Not while the work package is in progress. */
    record RoleSwitchPostponed(String missionId, String roleSwitchId, String wpId) implements HandoverFact {}

    record RoleSwitchCompleted(String missionId, String roleSwitchId) implements HandoverFact {}
}
