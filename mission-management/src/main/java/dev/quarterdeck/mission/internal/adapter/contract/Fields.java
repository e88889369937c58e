package dev.quarterdeck.mission.internal.adapter.contract;

import org.jspecify.annotations.Nullable;

/** An object of few fields, in the order in which {@link CanonicalJson} writes them; a name, its value, the next name and so on. */
@SuppressWarnings("ArrayRecordComponent") // written once, right after it is made, and never compared
record Fields(@Nullable Object... namesAndValues) {
    Fields {
        for (var index = 2; index < namesAndValues.length; index += 2) {
            if (nameAt(namesAndValues, index - 2).compareTo(nameAt(namesAndValues, index)) >= 0) {
                throw new IllegalArgumentException("The fields are not in order at " + namesAndValues[index]);
            }
        }
    }

    private static String nameAt(@Nullable Object[] namesAndValues, int index) {
        return String.valueOf(namesAndValues[index]);
    }
}
