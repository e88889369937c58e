package dev.quarterdeck.mission.internal.adapter.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A committed file that is made from the code; regenerate with {@code -Dquarterdeck.regenerate=true}. */
record GeneratedFile(Path path) {
    String committed(String generated) throws IOException {
        if (Boolean.getBoolean("quarterdeck.regenerate")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, generated);
        }
        return Files.exists(path) ? Files.readString(path) : "";
    }
}
