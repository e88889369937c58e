package dev.quarterdeck.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A small text file only its owner can read; readers see the old text or the new one, never a part. */
public record PrivateFile(Path path) {
    public void write(String text) throws IOException {
        // A temporary file is private from the moment it exists.
        var fresh = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(path).strip());
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
