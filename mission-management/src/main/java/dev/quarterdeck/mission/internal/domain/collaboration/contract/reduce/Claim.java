package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event says, read as leniently as the contract reads it: a missing text is the empty one, and nothing is checked
 * that the fold does not need.
 */
public sealed interface Claim {
    /** @param identity null where it cannot be read as one */
    record Invited(@Nullable ParticipantIdentity identity) implements Claim {}

    /** @param identity null where it cannot be read as one */
    record Joined(@Nullable ParticipantIdentity identity) implements Claim {}

    /** Takes part no longer. */
    record Gone() implements Claim {}

    /** Is there. */
    record Beat() implements Claim {}

    /** Means to drive, or not to. */
    record Intent(Drive drive) implements Claim {}

    /** @param target null where it cannot be read as one */
    record Focused(@Nullable FocusTarget target) implements Claim {}

    /** Began a step. */
    record Started(String step) implements Claim {}

    /** Ended a step. */
    record Completed(String step) implements Claim {}

    /** @param participants an element is null where it is not a text */
    record Warned(String warning, List<@Nullable String> participants) implements Claim {}

    /** @param action null where it is not a text */
    record Acknowledged(String warning, @Nullable String action) implements Claim {}

    /** Said something. */
    record Commented(
            String comment, String content, @Nullable String replyTo) implements Claim {}

    /** Decided something. */
    record Decided(
            String decision,
            String topic,
            String option,
            @Nullable String warning) implements Claim {}

    /** Linked a session. */
    record Linked(String session) implements Claim {}

    /** A field the fold needs is of a type it cannot have. */
    record Malformed(String field) implements Claim {}

    /** Names no warning, or nobody the warning is about: passed over in silence. */
    record Nothing() implements Claim {}

    /** What an intent amounts to. */
    enum Drive {
        ACTIVE,
        INACTIVE,
        UNCLEAR
    }
}
