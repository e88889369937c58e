package dev.quarterdeck.execution.internal.adapter.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the demo agent works with: {@code qd}, with its own token, and git. */
record DemoTools(Map<String, String> environment, Path directory) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final int PATIENCE = 60;

    /** What came of it. */
    record Said(boolean well, String text) {}

    /** A call as the launcher makes it; single quotes hold words together. */
    Said qd(String call) throws IOException, InterruptedException {
        var home = Path.of(environment.getOrDefault("QD_HOME", "/nowhere"));
        var address = Files.readString(home.resolve("server/address")).strip();
        var form = new ArrayList<String>();
        form.add("directory=" + encoded(directory.toString()));
        WORD.matcher(call)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .forEach(word -> form.add("arg=" + encoded(word)));
        var request = HttpRequest.newBuilder(URI.create(address + "/cli"))
                .header("Authorization", "Bearer " + environment.getOrDefault("QD_TOKEN", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                .build();
        return read(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    /** Commits everything in its directory. */
    Said commit(String message) throws IOException, InterruptedException {
        var added = git(List.of("add", "--all"));
        return added.well()
                ? git(List.of(
                        "-c",
                        "user.name=Demo agent",
                        "-c",
                        "user.email=demo@quarterdeck.invalid",
                        "commit",
                        "--quiet",
                        "--message",
                        message))
                : added;
    }

    private Said git(List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        var git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        git.getOutputStream().close();
        var printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(git.waitFor(PATIENCE, TimeUnit.SECONDS) && git.exitValue() == 0, printed);
    }

    /** Frames of the terminal: what is for a person to read, and the status of the whole. */
    private static Said read(String frames) {
        var lines = frames.lines().toList();
        var text = lines.stream()
                .filter(line -> line.startsWith("O") || line.startsWith("E") || line.startsWith("{"))
                .map(line -> line.startsWith("{") ? line : line.substring(1))
                .collect(Collectors.joining("\n"));
        return new Said(lines.contains("X0"), text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
