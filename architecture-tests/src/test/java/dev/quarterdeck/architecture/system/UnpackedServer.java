package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

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
            if (!isMadeFrom(jar, server)) {
                make(jar, server);
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMadeFrom(Path jar, Path server) throws IOException {
        var made = server.resolve("made");
        return Files.exists(made) && Files.getLastModifiedTime(made).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private static void make(Path jar, Path server) throws IOException {
        var shell = new Shell(Installation.PROJECT, Map.of());
        shell.run("rm", "-rf", server.toString()).succeeded();
        shell.run(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", server.toString())
                .succeeded();
        Files.move(server.resolve(jar.getFileName()), server.resolve("quarterdeck.jar"));
        cache(server);
        Files.createFile(server.resolve("made"));
    }

    /**
     * Without it every start of a server costs twice the processor's time; the tests have dozens. A cache that was
     * made under other flags than the launcher's is not used.
     */
    private static void cache(Path server) throws IOException {
        var release = Path.of(System.getProperty("java.home"), "release");
        var sum = new Shell(Installation.PROJECT, Map.of())
                .run("cksum", release.toString())
                .succeeded()
                .out();
        var home = Files.createTempDirectory(server, "home");
        var cache = server.resolve(sum.substring(0, sum.indexOf(' ')) + ".aot");
        var jar = server.resolve("quarterdeck.jar").toString();
        new Shell(Installation.PROJECT, Map.of("QD_HOME", home.toString()))
                .run(
                        java(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:AOTCacheOutput=" + cache,
                        "-Dspring.context.exit=onRefresh",
                        "-jar",
                        jar)
                .succeeded();
        new Shell(Installation.PROJECT, Map.of()).run("rm", "-rf", home.toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
