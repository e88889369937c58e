package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Handing a work package's drive, a role or the autonomy mode from one participant to another. */
public interface RoleSwitches {
    /**
     * Asks the taker, where the rules want that; else hands over at once, or once the work package is no longer in progress.
     *
     * @throws Refused if the rules know no role switches, or it is not the caller's to give
     */
    @Requires(Permission.REPORT)
    Switched request(WriteContext context, Hand command);

    /** @throws Refused if the caller is not the taker */
    @Requires(Permission.REPORT)
    Switched accept(WriteContext context, Accept command);

    /** Every role switch of the mission, oldest first, and the mode in force. */
    @Requires(Permission.READ)
    Listing of(ReadContext context);

    /**
     * What is handed over: one of work package, role and autonomy.
     *
     * @param giver a participant, by id or by name; absent: the caller
     * @param taker likewise; absent: the giver
     * @param role in which the taker takes part from then on; the giver has the taker's in exchange
     */
    record Hand(
            @Nullable String giver,
            @Nullable String taker,
            @Nullable WorkPackageId workPackage,
            @Nullable ParticipantRole role,
            @Nullable AutonomyMode autonomy,
            @Nullable String reason,
            @Nullable String idempotencyKey) {}

    /** The taker's yes. */
    record Accept(String roleSwitch, @Nullable String idempotencyKey) {}

    /**
     * A role switch as it stands.
     *
     * @param names what giver and taker are called, by their id
     */
    record Switched(Version version, RoleSwitch roleSwitch, Map<String, String> names) {
        public Switched {
            names = Map.copyOf(names);
        }
    }

    /** @param autonomy the mode in force; absent while the mission's rules are not frozen and nobody chose one */
    record Listing(List<RoleSwitch> items, @Nullable AutonomyMode autonomy) {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** @param endedAt when it was completed, declined or lapsed */
    record RoleSwitch(
            String id,
            String giver,
            String taker,
            @Nullable WorkPackageId workPackage,
            @Nullable ParticipantRole role,
            @Nullable AutonomyMode autonomy,
            @Nullable String reason,
            Actor requestedBy,
            Instant requestedAt,
            Standing standing,
            @Nullable Instant endedAt) {}

    /** How far a role switch has come. */
    enum Standing {
        REQUESTED,
        ACCEPTED,
        REGISTERED,
        /** Until the work package is no longer in progress. */
        POSTPONED,
        COMPLETED,
        DECLINED,
        /** Nobody answered in time, or it was taken back. */
        LAPSED
    }
}
