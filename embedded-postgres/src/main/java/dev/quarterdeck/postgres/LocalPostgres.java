package dev.quarterdeck.postgres;

import dev.quarterdeck.postgres.QuarterdeckDatabase.RolePasswords;
import dev.quarterdeck.postgres.binaries.Binaries;
import dev.quarterdeck.postgres.files.FileTree;
import dev.quarterdeck.postgres.files.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A PostgreSQL server that belongs to this JVM: on a free port of the loopback interface, with a password nobody chose,
 * started again when it dies, and gone when the JVM is.
 */
public final class LocalPostgres implements AutoCloseable {
    private final Cluster cluster;
    private final HomeLock lock;
    private final Supervisor supervisor;
    private final String password;

    private LocalPostgres(Cluster cluster, HomeLock lock, Supervisor supervisor, String password) {
        this.cluster = cluster;
        this.lock = lock;
        this.supervisor = supervisor;
        this.password = password;
    }

    /**
     * Runs the database in {@code home}, which is made on the first start and keeps every committed row.
     *
     * @param settings server settings such as {@code max_connections}, on top of the defaults
     * @throws DatabaseUnavailable if another process runs it, or it was written by another major version
     */
    public static LocalPostgres durable(Path home, Path cache, Map<String, String> settings) throws IOException {
        return start(new Cluster(home.toAbsolutePath(), true), cache, settings);
    }

    /** Runs an empty database that is deleted on close and promises nothing after a crash of the machine. */
    public static LocalPostgres throwAway(Path cache, Map<String, String> settings) throws IOException {
        return start(new Cluster(ThrowAwayHomes.create(), false), cache, settings);
    }

    /** Where the unpacked programs of this user are kept between starts. */
    public static Path userCache() {
        var configured = System.getenv("XDG_CACHE_HOME");
        var caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.resolve("quarterdeck");
    }

    private static LocalPostgres start(Cluster cluster, Path cache, Map<String, String> settings) throws IOException {
        Files.createDirectories(cluster.home());
        Mode.PRIVATE_DIRECTORY.set(cluster.home());
        var lock = HomeLock.take(cluster.home());
        LocalPostgres started = null;
        try {
            started = startLocked(cluster, lock, cache, settings);
            return started;
        } finally {
            if (started == null) {
                release(cluster, lock);
            }
        }
    }

    private static LocalPostgres startLocked(Cluster cluster, HomeLock lock, Path cache, Map<String, String> settings)
            throws IOException {
        var binaries = Binaries.unpackedBelow(cache);
        var identity = ServerIdentity.ofThisProcess();
        cluster.open(binaries, identity);
        var launcher = new ServerLauncher(cluster, binaries, identity, settings);
        var password = cluster.password().readOrCreate();
        var running = new FirstStart(launcher, password).run();
        return new LocalPostgres(cluster, lock, Supervisor.of(launcher, running), password);
    }

    public Superuser superuser() {
        return FirstStart.superuser(port(), password);
    }

    public int port() {
        return supervisor.port();
    }

    /** The server's main process at this moment; a restart gives it another. */
    public long pid() throws IOException {
        return cluster.postmaster().orElseThrow(() -> new IOException("PostgreSQL is not running"));
    }

    RolePasswords rolePasswords() throws IOException {
        return new RolePasswords(
                cluster.passwordOf(QuarterdeckDatabase.OWNER).readOrCreate(),
                cluster.passwordOf(QuarterdeckDatabase.RUNTIME).readOrCreate());
    }

    @Override
    public void close() throws IOException {
        supervisor.close();
        release(cluster, lock);
    }

    // Only the holder of the lock may delete: a start that was refused must not take away the data of the one that
    // runs.
    private static void release(Cluster cluster, HomeLock lock) throws IOException {
        try (lock) {
            if (!cluster.durable()) {
                new FileTree(cluster.home()).delete();
            }
        }
    }
}
