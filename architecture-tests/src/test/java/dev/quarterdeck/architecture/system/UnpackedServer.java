package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The server of this build with its start-up cache, made once for every process of a test run. */
final class UnpackedServer {
    static final Path PATH = unpack();

    private UnpackedServer() {}

    private static Path unpack() {
        var target = Path.of("target").toAbsolutePath();
        var server = target.resolve("server");
        try (var lock = FileChannel.open(
                        target.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock();
                var jars = Files.newDirectoryStream(Installation.PROJECT.resolve("app/target"), "app-*-exec.jar")) {
            var jar = jars.iterator().next();
            var jdk = jdk();
            if (!isMadeFrom(jar, jdk, server)) {
                make(jar, jdk, server);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMadeFrom(Path jar, String jdk, Path server) throws IOException {
        var made = server.resolve("made");
        return Files.exists(made)
                && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(jar)) > 0
                && Files.readString(made).equals(jdk);
    }

    /** What the launcher tells one JDK from another by. */
    private static String jdk() {
        var release = Path.of(System.getProperty("java.home"), "release").toString();
        var sum = new Shell(Installation.PROJECT, Map.of()).run("cksum", release);
        return sum.succeeded().out().split(" ", 2)[0];
    }

    private static void make(Path jar, String jdk, Path server) throws IOException {
        var shell = new Shell(Installation.PROJECT, Map.of());
        shell.run("rm", "-rf", server.toString()).succeeded();
        shell.run(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", server.toString())
                .succeeded();
        Files.move(server.resolve(jar.getFileName()), server.resolve("quarterdeck.jar"));
        cache(jdk, server);
        Files.writeString(server.resolve("made"), jdk);
    }

    /**
     * Without it every start of a server costs twice the processor's time; the tests have dozens. It is made as the
     * launcher makes it, by a server that answers calls: a cache of a start alone leaves out what answers them, and
     * one that was made under other flags than the launcher's is not used.
     */
    private static void cache(String jdk, Path server) throws IOException {
        var cache = server.resolve(jdk + ".aot");
        var training = new Installation(Files.createTempDirectory(server, "home"), server);
        var log = server.resolve("training.log");
        var process = training.shell(Map.of()).start(command(server, cache), log, log);
        rehearse(training, process);
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        if (!Files.exists(cache)) {
            throw new AssertionError("no start-up cache was made: " + log);
        }
        new Shell(Installation.PROJECT, Map.of())
                .run("rm", "-rf", training.home().toString());
    }

    private static List<String> command(Path server, Path cache) {
        return List.of(
                java(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=160m",
                "-Xmx256m",
                "-Xss512k",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCacheOutput=" + cache,
                "-jar",
                server.resolve("quarterdeck.jar").toString());
    }

    private static void rehearse(Installation training, Process process) {
        while (process.isAlive() && !Files.exists(training.home().resolve("server/address"))) {
            LockSupport.parkNanos(50_000_000);
        }
        var repository = GitRepository.create(training.home().resolve("sample")).root();
        training.qd(repository, "adopt", ".").succeeded();
        training.qd(repository, "specify", "Sample", "--target", "main").succeeded();
        training.qd(repository, "status").succeeded();
        training.json(repository, "context");
        training.api().get("/api/missions");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
