package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How several people and agents work on one mission. Every command acts for the caller's own participant, but for inviting
 * and removing; whoever has not joined is refused with NOT_A_PARTICIPANT. Nobody is stopped, only warned.
 */
public interface Collaboration {
    @Requires(Permission.READ)
    CollaborationView of(ReadContext context);

    /** The state as the published contract has it: its fifteen fields in canonical JSON. */
    @Requires(Permission.READ)
    String contract(ReadContext context);

    /** Lets somebody know they may come; whoever takes part or is invited already is left as they are. */
    @Requires(Permission.OPERATE)
    Coordinated invite(WriteContext context, Invite command);

    /** @throws Refused if nobody of that identity takes part */
    @Requires(Permission.OPERATE)
    Coordinated remove(WriteContext context, Remove command);

    /** @throws Refused if the caller is a service or an external system, or takes part in another role */
    @Requires(Permission.REPORT)
    Coordinated join(WriteContext context, Join command);

    @Requires(Permission.REPORT)
    Coordinated leave(WriteContext context, Leave command);

    /** Says that the caller is there. Seen at once; recorded now and then. */
    @Requires(Permission.REPORT)
    Coordinated beat(WriteContext context, Beat command);

    @Requires(Permission.REPORT)
    Coordinated setIntent(WriteContext context, SetIntent command);

    @Requires(Permission.REPORT)
    Coordinated focus(WriteContext context, FocusOn command);

    /** @throws Refused with WARNING_UNACKNOWLEDGED where the mission's rules want a warning acknowledged first */
    @Requires(Permission.REPORT)
    Coordinated startStep(WriteContext context, StartStep command);

    /** @throws Refused if the caller does not execute it */
    @Requires(Permission.REPORT)
    Coordinated completeStep(WriteContext context, CompleteStep command);

    /** Anybody who takes part may, whether the warning is about them or not. */
    @Requires(Permission.REPORT)
    Coordinated acknowledge(WriteContext context, Acknowledge command);

    @Requires(Permission.REPORT)
    Coordinated comment(WriteContext context, Post command);

    /**
     * Takes the overlaps of the mission's lanes as they are now; what is no longer among them has passed.
     *
     * @param overlaps of files, each between two lanes
     */
    @Requires(Permission.REPORT)
    Coordinated reportOverlaps(WriteContext context, List<LaneOverlap> overlaps);

    /** Who may come: somebody's identity as an actor. */
    record Invite(
            String participant,
            ParticipantKind kind,
            @Nullable String displayName,
            @Nullable ParticipantRole role,
            @Nullable String idempotencyKey) {}

    record Remove(
            String participant,
            @Nullable String reason,
            @Nullable String idempotencyKey) {}

    /**
     * @param role absent: the one of the invitation, else developer
     * @param session the caller's own, where they have one
     */
    record Join(
            @Nullable ParticipantRole role,
            @Nullable String session,
            @Nullable String idempotencyKey) {}

    record Leave(@Nullable String reason, @Nullable String idempotencyKey) {}

    /** @param session the caller's own, where they have one */
    record Beat(@Nullable String session) {
        public static final Beat OF_NO_SESSION = new Beat(null);
    }

    record SetIntent(boolean drives, @Nullable String idempotencyKey) {}

    record FocusOn(Focus focus, @Nullable String idempotencyKey) {}

    /** @param workPackage the one it is a step of */
    record StartStep(
            String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String description,
            @Nullable String idempotencyKey) {}

    record CompleteStep(
            String step,
            @Nullable WorkPackageId workPackage,
            StepOutcome outcome,
            @Nullable String idempotencyKey) {}

    /** @param to who takes over; for a reassignment and no other */
    record Acknowledge(
            String warning,
            Acknowledgement action,
            @Nullable String rationale,
            @Nullable String to,
            @Nullable String idempotencyKey) {}

    record Post(
            String content,
            @Nullable String replyTo,
            @Nullable String idempotencyKey) {}

    /** Who can take part. */
    enum ParticipantKind {
        HUMAN,
        LLM_CONTEXT
    }

    /** How a step ended. */
    enum StepOutcome {
        SUCCESS,
        FAILURE,
        SKIPPED
    }

    /** What somebody does about a warning. */
    enum Acknowledgement {
        /** Goes on in spite of it. */
        CONTINUE,
        /** Does not mean to drive any more. */
        HOLD,
        /** Asks somebody else to do it. */
        REASSIGN,
        /** Decides later. */
        DEFER
    }

    /**
     * The mission after a command.
     *
     * @param comment what was posted, where something was
     * @param warnings those that are open and about the caller
     */
    record Coordinated(
            MissionId missionId,
            Version version,
            @Nullable String comment,
            List<CollaborationView.WarningView> warnings) {
        public Coordinated {
            warnings = List.copyOf(warnings);
        }
    }
}
