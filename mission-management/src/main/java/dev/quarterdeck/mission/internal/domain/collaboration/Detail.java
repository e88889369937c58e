package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.api.DecisionRequest.Source;
import dev.quarterdeck.mission.api.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * What an event says that the contract has no field for; kept beside the payload.
 *
 * @param role in which somebody is invited or joins
 * @param rationale why a warning was acknowledged as it was
 * @param reassignTo who takes over
 * @param mentions who a comment is for
 * @param retroactive whether a warning was found only when commands given offline arrived
 * @param source where a decision was taken
 * @param requestId the request a decision answers
 */
public record Detail(
        @Nullable ParticipantRole role,
        @Nullable String rationale,
        @Nullable String reassignTo,
        @Nullable String mentions,
        boolean retroactive,
        @Nullable Source source,
        @Nullable String requestId) {
    public static final Detail NONE = new Detail(null, null, null, null, false, null, null);

    public static Detail of(ParticipantRole role) {
        return new Detail(role, null, null, null, false, null, null);
    }

    public static Detail acknowledging(@Nullable String rationale, @Nullable String reassignTo) {
        return new Detail(null, rationale, reassignTo, null, false, null, null);
    }

    public static Detail mentioning(String participant) {
        return new Detail(null, null, null, participant, false, null, null);
    }

    public static Detail deciding(Source source, @Nullable String requestId) {
        return new Detail(null, null, null, null, false, source, requestId);
    }
}
