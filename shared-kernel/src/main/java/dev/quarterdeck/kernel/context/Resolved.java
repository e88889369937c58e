package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;

/** A part of the context: what it is, or why it could not be told. */
public sealed interface Resolved<T> {
    /** @throws Refused with the reason the part is unknown */
    T orRefuse();

    /** The part is known. */
    record Known<T>(T value) implements Resolved<T> {
        @Override
        public T orRefuse() {
            return value;
        }
    }

    /** The part is not known; an operation that needs it is refused with this reason. */
    record Unknown<T>(RefusalReason why) implements Resolved<T> {
        @Override
        public T orRefuse() {
            throw new Refused(why);
        }
    }
}
