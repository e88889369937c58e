package dev.quarterdeck.postgres.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read, write or run a file. */
public enum Mode {
    PRIVATE_FILE("rw-------"),
    PRIVATE_DIRECTORY("rwx------"),
    PUBLIC_PROGRAM("rwxr-xr-x");

    private final String permissions;

    Mode(String permissions) {
        this.permissions = permissions;
    }

    public void set(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** For a file that must never have existed with a wider mode. */
    public FileAttribute<Set<PosixFilePermission>> fromBirth() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
