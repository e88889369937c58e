package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract's words for the values it has a closed list of: the constants' names in small letters. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Map<String, E> of(E[] constants) {
        return Stream.of(constants).collect(Collectors.toUnmodifiableMap(Words::of, Function.identity()));
    }
}
