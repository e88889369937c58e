package dev.quarterdeck.postgres;

import dev.quarterdeck.postgres.files.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A password nobody chose, kept where only the owner of the data can read it. */
record PasswordFile(Path path) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    String readOrCreate() throws IOException {
        if (!Files.exists(path)) {
            create();
        }
        return Files.readString(path).strip();
    }

    // Written whole, to the disk, and then renamed: no crash may leave a database behind without its password.
    private void create() throws IOException {
        var password = new byte[BYTES];
        RANDOM.nextBytes(password);
        var unfinished =
                Files.createTempFile(path.toAbsolutePath().getParent(), "password-", "", Mode.PRIVATE_FILE.fromBirth());
        Files.writeString(
                unfinished, HexFormat.of().formatHex(password), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
