package dev.quarterdeck.postgres;

import com.sun.security.auth.module.UnixSystem;
import dev.quarterdeck.postgres.binaries.Binaries;
import dev.quarterdeck.postgres.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom the server runs as. PostgreSQL refuses to run as root, so root starts it in a user namespace, where root is
 * nobody in particular; where namespaces are forbidden, as the user nobody, who then owns the files.
 */
record ServerIdentity(List<String> prefix, int owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    ServerIdentity {
        prefix = List.copyOf(prefix);
    }

    static ServerIdentity ofThisProcess() throws IOException {
        var user = (int) new UnixSystem().getUid();
        if (user != ROOT) {
            return new ServerIdentity(List.of(), user);
        }
        return namespacesAreAllowed() ? namespace() : nobody();
    }

    static ServerIdentity namespace() {
        return new ServerIdentity(List.of("unshare", "-U"), ROOT);
    }

    static ServerIdentity nobody() {
        return new ServerIdentity(
                List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
    }

    private static boolean namespacesAreAllowed() {
        try {
            return Command.of("unshare", "-U", "true").succeeds();
        } catch (IOException unshareIsNotInstalled) {
            return false;
        }
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /** Makes the files in {@code home} the server's own, and refuses where that would take them from another user. */
    void takeOver(Path home, Binaries binaries) throws IOException {
        var found = (int) Files.getAttribute(home, "unix:uid");
        if (found != owner) {
            if (found != ROOT && found != NOBODY) {
                throw new DatabaseUnavailable("The database in %s belongs to user %d. ".formatted(home, found)
                        + "Start Quarterdeck as that user, or give this one a data directory of its own.");
            }
            new FileTree(home).giveTo(owner);
        }
        if (owner == NOBODY) {
            requireReachable(home);
            requireReachable(binaries.directory());
        }
    }

    private void requireReachable(Path directory) throws IOException {
        if (!new Command(command("test", "-r", directory.toString()), Command.NOWHERE).succeeds()) {
            throw new DatabaseUnavailable(
                    "PostgreSQL does not run as root, and the user it runs as instead (%d) ".formatted(NOBODY)
                            + "cannot reach %s. Start Quarterdeck as an ordinary user, or put ".formatted(directory)
                            + "QD_HOME and XDG_CACHE_HOME where every user may enter.");
        }
    }
}
