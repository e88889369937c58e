package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.id.WorkPackageId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has. */
final class CommonOptions {
    @Option(names = "--json", description = "Print what the HTTP API would answer.")
    private boolean json;

    @Option(
            names = "--mission",
            paramLabel = "MISSION",
            description = "The mission: its ULID, first eight characters, full slug or slug.")
    private @Nullable String mission;

    @Option(names = "--wp", paramLabel = "WP", description = "The work package, such as WP01.")
    private @Nullable WorkPackageId workPackage;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Repeating a command with the same key changes nothing the second time.")
    private @Nullable String idempotencyKey;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    boolean json() {
        return json;
    }

    boolean help() {
        return help;
    }

    @Nullable
    String mission() {
        return mission;
    }

    @Nullable
    WorkPackageId workPackage() {
        return workPackage;
    }

    @Nullable
    String idempotencyKey() {
        return idempotencyKey;
    }
}
