package dev.quarterdeck.architecture.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The server of this build, unpacked once by every process of a test run. */
final class UnpackedServer {
    static final Path PATH = unpack();

    private UnpackedServer() {}

    private static Path unpack() {
        var to = Path.of("target", "server-" + Integer.getInteger("quarterdeck.test.fork", 1))
                .toAbsolutePath();
        try (var jars = Files.newDirectoryStream(Installation.PROJECT.resolve("app/target"), "app-*-exec.jar")) {
            var jar = jars.iterator().next();
            var shell = new Shell(Installation.PROJECT, Map.of());
            shell.run("rm", "-rf", to.toString()).succeeded();
            shell.run(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", to.toString())
                    .succeeded();
            Files.move(to.resolve(jar.getFileName()), to.resolve("quarterdeck.jar"));
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
