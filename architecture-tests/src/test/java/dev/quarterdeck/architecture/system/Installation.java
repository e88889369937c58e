package dev.quarterdeck.architecture.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built product with a data directory of its own, used through its launcher. */
public record Installation(Path home, Path server) implements AutoCloseable {
    /** The project's own directory. */
    public static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Uses the jar this build made, unpacked as {@code qd up} unpacks it. */
    public static Installation in(Path home) {
        return new Installation(home, UnpackedServer.PATH);
    }

    public Shell.Result up() {
        return qd(PROJECT, "up").succeeded();
    }

    /** Runs a command from a directory. */
    public Shell.Result qd(Path directory, String... arguments) {
        return qd(Map.of(), directory, arguments);
    }

    public Shell.Result qd(Map<String, String> environment, Path directory, String... arguments) {
        return shell(environment).in(directory).run(command(arguments));
    }

    /** Starts a command that goes on by itself. */
    public Process start(Path directory, Path out, String... arguments) {
        try {
            return shell(Map.of()).in(directory).start(command(arguments), out, out.resolveSibling("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode json(Path directory, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return JsonMapper.shared()
                .readTree(qd(directory, all.toArray(String[]::new)).succeeded().out());
    }

    /** The HTTP API as the person of this machine uses it. */
    public Api api() {
        var authorization = read(home.resolve("token")).strip();
        var address = URI.create(read(home.resolve("server/address")).strip());
        return new Api(address, authorization.substring(authorization.indexOf(' ') + 1));
    }

    /** The token of an operator who is added when they are first asked for. */
    public String token(String name) {
        var file = home.resolveSibling(name + ".token");
        if (!Files.exists(file)) {
            var added = json(PROJECT, "users", "add", name, "--role", "operator");
            write(file, added.at("/token/secret").asString());
        }
        return read(file);
    }

    public long serverProcess() {
        return JsonMapper.shared()
                .readTree(read(home.resolve("server/owner.json")))
                .get("pid")
                .asLong();
    }

    public long postgresProcess() {
        return Long.parseLong(read(home.resolve("postgres/data/postmaster.pid"))
                .lines()
                .findFirst()
                .orElseThrow());
    }

    /** What a power cut does to a process. */
    public void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        qd(PROJECT, "down");
    }

    /** A terminal of this installation; {@code qd} is on its PATH. */
    public Shell shell(Map<String, String> more) {
        var environment =
                new HashMap<>(Map.of("QD_HOME", home.toString(), "QD_SERVER", server.toString(), "NO_COLOR", "1"));
        environment.put("PATH", PROJECT + File.pathSeparator + System.getenv("PATH"));
        environment.putAll(more);
        return new Shell(PROJECT, environment);
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(PROJECT.resolve("qd").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
