package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.architecture.system.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The script of docs/guide that leads a mission. */
final class Guide {
    private static final Path SCRIPT = Installation.PROJECT.resolve("docs/guide/lead-a-mission.sh");

    private Guide() {}

    static Shell.Result follow(Installation installation, Path directory) {
        return follow(installation, directory, Map.of());
    }

    static Shell.Result follow(Installation installation, Path directory, Map<String, String> environment) {
        return installation
                .shell(environment)
                .in(directory)
                .run(SCRIPT.toString(), place(directory).toString())
                .succeeded();
    }

    /** The repository it makes. */
    static Path repository(Path directory) {
        return place(directory).resolve("shop");
    }

    /** What its two workers saw. */
    static String workers(Path directory) {
        try {
            return Files.readString(place(directory).resolve("otto.log"))
                    + Files.readString(place(directory).resolve("ida.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path place(Path directory) {
        return directory.resolve("guide");
    }
}
