package dev.quarterdeck.kernel.surface;

import org.jspecify.annotations.Nullable;

/** One thing {@code qd doctor} looks at; it changes nothing and does not throw. */
public interface Checkup {
    /** Two or three words. */
    String subject();

    Finding look();

    /**
     * What was found.
     *
     * @param nextStep what mends it; absent when it is well
     */
    record Finding(boolean well, String detail, @Nullable String nextStep) {
        public static Finding well(String detail) {
            return new Finding(true, detail, null);
        }

        public static Finding ailing(String detail, String nextStep) {
            return new Finding(false, detail, nextStep);
        }
    }
}
