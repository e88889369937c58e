package dev.quarterdeck.execution.api;

import dev.quarterdeck.execution.api.EffectQueue.State;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import java.util.Locale;

/** Every reason an effect is not tried again. */
public sealed interface EffectRefusal extends RefusalReason {
    @Override
    default Kind kind() {
        return Kind.CONFLICT;
    }

    /** It has ended, one way or the other. */
    record EffectSettled(EffectId effect, State state) implements EffectRefusal {
        @Override
        public String code() {
            return "EFFECT_SETTLED";
        }

        @Override
        public String message() {
            return "The effect is %s and is not tried again.".formatted(observed());
        }

        @Override
        public String subject() {
            return effect.value();
        }

        @Override
        public String observed() {
            return state.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String expected() {
            return "pending, waiting or parked";
        }

        @Override
        public String nextStep() {
            return "run the command that asked for it again";
        }
    }
}
