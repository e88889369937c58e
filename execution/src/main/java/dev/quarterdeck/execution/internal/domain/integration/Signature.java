package dev.quarterdeck.execution.internal.domain.integration;

import java.time.Instant;
import java.time.ZoneOffset;

/** Who made a commit, and when, as git keeps it. */
public record Signature(String name, String address, Instant at, ZoneOffset offset) {
    private static final String ADDRESS = "quarterdeck@localhost";

    /** Somebody of whom git knows no address. */
    public static Signature of(String name, Instant at) {
        return new Signature(name, ADDRESS, at, ZoneOffset.UTC);
    }
}
