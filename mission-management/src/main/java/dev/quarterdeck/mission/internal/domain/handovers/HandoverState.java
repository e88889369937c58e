package dev.quarterdeck.mission.internal.domain.handovers;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.mission.api.RoleSwitches.RoleSwitch;
import dev.quarterdeck.mission.api.RoleSwitches.Standing;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every role switch of a mission.
 *
 * @param autonomy the mode somebody chose; absent where nobody did
 */
public record HandoverState(@Nullable AutonomyMode autonomy, List<RoleSwitch> switches) {
    public static final HandoverState NONE = new HandoverState(null, List.of());

    public HandoverState {
        switches = List.copyOf(switches);
    }

    public Optional<RoleSwitch> find(String id) {
        return switches.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that have not come to an end. */
    public Stream<RoleSwitch> pending() {
        return switches.stream().filter(one -> switch (one.standing()) {
            case REQUESTED, ACCEPTED, REGISTERED, POSTPONED -> true;
            case COMPLETED, DECLINED, LAPSED -> false;
        });
    }

    public Stream<RoleSwitch> postponed() {
        return switches.stream().filter(one -> one.standing() == Standing.POSTPONED);
    }

    HandoverState plus(RoleSwitch requested) {
        return new HandoverState(
                autonomy, Stream.concat(switches.stream(), Stream.of(requested)).toList());
    }

    HandoverState changed(String id, UnaryOperator<RoleSwitch> change) {
        return new HandoverState(
                autonomy,
                switches.stream()
                        .map(one -> one.id().equals(id) ? change.apply(one) : one)
                        .toList());
    }

    HandoverState in(AutonomyMode mode) {
        return new HandoverState(mode, switches);
    }
}
