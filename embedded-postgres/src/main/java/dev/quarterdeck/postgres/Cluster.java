package dev.quarterdeck.postgres;

import dev.quarterdeck.postgres.binaries.Binaries;
import dev.quarterdeck.postgres.files.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The files of one server: its rows, its configuration, its password and its logs, all below one directory. */
record Cluster(Path home, boolean durable) {
    static final String SUPERUSER = "postgres";

    Path data() {
        return home.resolve("data");
    }

    Path serverLog() {
        return home.resolve("server.log");
    }

    PasswordFile password() {
        return passwordOf(SUPERUSER);
    }

    PasswordFile passwordOf(String role) {
        return new PasswordFile(home.resolve(role + ".password"));
    }

    /** Makes the files on the first start; on a later one, refuses those that these binaries cannot open. */
    void open(Binaries binaries, ServerIdentity identity) throws IOException {
        if (Files.exists(version())) {
            requireSameMajorVersion(binaries);
            requirePassword();
            identity.takeOver(home, binaries);
        } else {
            password().readOrCreate();
            identity.takeOver(home, binaries);
            create(binaries, identity);
        }
    }

    // An interrupted initdb must never be taken for a database, so the directory gets its name last.
    private void create(Binaries binaries, ServerIdentity identity) throws IOException {
        var unfinished = home.resolve("data.unfinished");
        new FileTree(unfinished).delete();
        var words = new ArrayList<>(identity.command(binaries.initdb(), "-D", unfinished.toString(), "-U", SUPERUSER));
        words.addAll(
                List.of("-A", "scram-sha-256", "--pwfile", password().path().toString()));
        words.addAll(List.of("-E", "UTF8", "--locale=C", "--no-instructions"));
        if (!durable) {
            words.add("--no-sync");
        }
        new Command(words, home.resolve("initdb.log").toFile()).run();
        Files.writeString(unfinished.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireSameMajorVersion(Binaries binaries) throws IOException {
        var found = Files.readString(version()).strip();
        var ours = Integer.toString(binaries.majorVersion());
        if (!found.equals(ours)) {
            throw new DatabaseUnavailable(
                    "The database in %s was written by PostgreSQL %s, and this is PostgreSQL %s, which cannot open it. "
                                    .formatted(home, found, ours)
                            + "Dump it with the release of Quarterdeck that wrote it, move the directory away, "
                            + "and restore the dump into the new one.");
        }
    }

    private void requirePassword() throws IOException {
        var file = password().path();
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable("The password of the database is gone: there is no file %s. ".formatted(file)
                    + "Bring it back from a backup.");
        }
    }

    /** The server process that last said it runs on these files; it may be gone. */
    OptionalLong postmaster() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(file)) {
            return lines.limit(1).map(String::strip).mapToLong(Long::parseLong).findFirst();
        }
    }

    private Path version() {
        return data().resolve("PG_VERSION");
    }
}
