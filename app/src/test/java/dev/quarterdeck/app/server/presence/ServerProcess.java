package dev.quarterdeck.app.server.presence;

import dev.quarterdeck.QuarterdeckApplication;
import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** The server as a process of its own, as the launcher starts it. */
record ServerProcess(DataDirectory home, Process process, Path log) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static ServerProcess start(DataDirectory home, String... arguments) throws IOException {
        var log = Files.createTempFile(home.root().getParent(), "server", ".log");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                QuarterdeckApplication.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QD_HOME", home.root().toString());
        return new ServerProcess(home, builder.start(), log);
    }

    int port() throws IOException {
        var address = new PrivateFile(home.server().resolve("address"));
        await(() -> {
            try {
                return address.read().isPresent() || !process.isAlive();
            } catch (IOException e) {
                return false;
            }
        });
        return Integer.parseInt(
                address.read().orElseThrow(() -> new IOException(said())).replaceFirst(".*:", ""));
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The server does not end:\n" + said());
        }
        return process.exitValue();
    }

    static void await(BooleanSupplier condition) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not happen within " + PATIENCE);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
