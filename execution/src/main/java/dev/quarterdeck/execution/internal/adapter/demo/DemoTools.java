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
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demo agent works with: {@code qd}, with its own token, and git. */
record DemoTools(DemoHost host, Path directory) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final List<String> PLAIN = Stream.of(
                    "core.hooksPath=/dev/null",
                    "core.fsmonitor=false",
                    "commit.gpgSign=false",
                    "maintenance.auto=false",
                    "gc.auto=0",
                    "user.name=Demo agent",
                    "user.email=demo@quarterdeck.invalid")
            .flatMap(setting -> Stream.of("-c", setting))
            .toList();

    /** What came of it. */
    record Said(boolean well, String text) {}

    /** A call as the launcher makes it; single quotes hold words together. */
    Said qd(String call) throws IOException, InterruptedException {
        var home = Path.of(host.environment().getOrDefault("QD_HOME", "/nowhere"));
        var address = Files.readString(home.resolve("server/address")).strip();
        var form = new ArrayList<String>();
        form.add("directory=" + encoded(directory.toString()));
        WORD.matcher(call)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .forEach(word -> form.add("arg=" + encoded(word)));
        var request = HttpRequest.newBuilder(URI.create(address + "/cli"))
                .header("Authorization", "Bearer " + host.environment().getOrDefault("QD_TOKEN", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", form)))
                .build();
        return read(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    /** Commits everything in its directory, as nobody else and without anything the repository wants run. */
    Said commit(String message) throws IOException, InterruptedException {
        var added = host.git(directory, words(PLAIN, "add", "--all"));
        return added.well() ? host.git(directory, words(PLAIN, "commit", "--quiet", "--message", message)) : added;
    }

    private static List<String> words(List<String> first, String... rest) {
        return Stream.concat(first.stream(), Arrays.stream(rest)).toList();
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
