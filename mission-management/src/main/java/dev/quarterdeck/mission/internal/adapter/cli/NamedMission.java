package dev.quarterdeck.mission.internal.adapter.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The mission a call named; for commands about a repository, which is about all its missions where none was named. */
final class NamedMission {
    private NamedMission() {}

    static @Nullable String in(@Nullable CommandSpec spec) {
        var option = spec == null ? null : spec.findOption("--mission");
        return option == null ? null : option.getValue();
    }
}
