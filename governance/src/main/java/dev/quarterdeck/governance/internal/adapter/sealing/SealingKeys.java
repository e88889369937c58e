package dev.quarterdeck.governance.internal.adapter.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The keys as they are set up: given by the environment, else in a file of this server's own that is made at first need. */
@Component
class SealingKeys {
    private final List<SealingKey> given;
    private final Path file;

    SealingKeys(
            @Value("${quarterdeck.secrets.keys:}") String given,
            @Value("${quarterdeck.secrets.key-file:${quarterdeck.home:.}/secret-keys}") Path file) {
        this.given = SealingKey.read(given);
        this.file = file;
    }

    /** The one that closes first. */
    synchronized List<SealingKey> all() {
        if (!given.isEmpty()) {
            return given;
        }
        var kept = kept();
        return kept.isEmpty() ? write(Stream.of(SealingKey.fresh())) : kept;
    }

    /** Those before stay, for a rotation that is cut off and a backup that is brought back. */
    synchronized void renew() {
        if (given.isEmpty()) {
            write(Stream.concat(Stream.of(SealingKey.fresh()), all().stream()));
        }
    }

    private List<SealingKey> kept() {
        try {
            return Files.exists(file) ? SealingKey.read(Files.readString(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A temporary file is its owner's alone from the moment it exists, and takes the place of the other at once.
    private List<SealingKey> write(Stream<SealingKey> keys) {
        var wanted = keys.toList();
        try {
            var fresh = Files.createTempFile(file.resolveSibling("."), "secret-keys", ".new");
            Files.writeString(fresh, wanted.stream().map(SealingKey::text).collect(Collectors.joining("\n", "", "\n")));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return wanted;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
