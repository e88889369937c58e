package dev.quarterdeck.postgres.binaries;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The server programs in one directory. There is no psql and no pg_dump among them. */
public record Binaries(Path directory) {
    private static final Pattern VERSION = Pattern.compile("\\D*(\\d+)\\b.*");

    /** Unpacks this platform's programs below {@code cache} unless an earlier start has. */
    public static Binaries unpackedBelow(Path cache) throws IOException {
        return new Binaries(PublishedArchive.ofThisPlatform().unpackedBelow(cache.toAbsolutePath()));
    }

    public String initdb() {
        return program("initdb");
    }

    public String postgres() {
        return program("postgres");
    }

    /** The part of the version that decides whether a data directory can be opened, {@code 18} in 18.6. */
    public int majorVersion() throws IOException {
        var process = new ProcessBuilder(postgres(), "--version").start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var version = VERSION.matcher(answer);
        if (!version.matches()) {
            throw new IOException("%s does not run on this machine: %s".formatted(postgres(), complaint(process)));
        }
        return Integer.parseInt(version.group(1));
    }

    private static String complaint(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }
}
