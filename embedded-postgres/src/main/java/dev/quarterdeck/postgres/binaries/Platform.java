package dev.quarterdeck.postgres.binaries;

import java.util.Locale;

/** An operating system and a processor, as the published archives spell them. */
record Platform(String system, String processor) {
    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String system, String processor) {
        return new Platform(
                system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux",
                processor.equals("aarch64") ? "arm_64" : "x86_64");
    }

    String archive() {
        return "postgres-%s-%s.txz".formatted(system, processor);
    }
}
