package dev.quarterdeck.architecture.law;

import java.util.Arrays;

/** The package everything a law speaks of lies under: the product's, or that of a planted violation. */
public record Root(String name) {
    public static final Root PRODUCT = new Root("dev.quarterdeck");

    public String of(String below) {
        return name + "." + below;
    }

    public String[] all(String... below) {
        return Arrays.stream(below).map(this::of).toArray(String[]::new);
    }
}
