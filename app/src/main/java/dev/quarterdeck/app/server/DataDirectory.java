package dev.quarterdeck.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The directory that holds everything this installation keeps; nobody but its owner can look inside. */
public record DataDirectory(Path root) {
    /** The property that names it to the application. */
    public static final String PROPERTY = "quarterdeck.home";

    public DataDirectory {
        root = root.toAbsolutePath().normalize();
    }

    public static DataDirectory of(String path) {
        return new DataDirectory(Path.of(path));
    }

    /** {@code QD_HOME}, else the place the XDG rules give. */
    public static DataDirectory of(Map<String, String> environment) {
        var chosen = environment.getOrDefault("QD_HOME", "");
        if (!chosen.isBlank()) {
            return of(chosen);
        }
        var shared = environment.getOrDefault("XDG_DATA_HOME", "");
        var data = shared.isBlank() ? Path.of(System.getProperty("user.home"), ".local", "share") : Path.of(shared);
        return new DataDirectory(data.resolve("quarterdeck"));
    }

    /** Makes what is missing of it. */
    public DataDirectory create() throws IOException {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(root.getParent());
        for (var directory : new Path[] {root, server()}) {
            if (!Files.isDirectory(directory)) {
                Files.createDirectory(directory, owner);
            }
            Files.setPosixFilePermissions(directory, owner.value());
        }
        return this;
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    /** What the running server tells about itself. */
    public Path server() {
        return root.resolve("server");
    }

    /** The credential of this machine's own command line, as the header line it is sent in. */
    public Path token() {
        return root.resolve("token");
    }
}
