package dev.quarterdeck.architecture.parity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts calls as the launcher does and puts the answer's frames together. */
record Terminal(HttpClient http, URI server, String authorization) {
    /** What a person would see. */
    record Answer(int exit, String out, String err) {}

    Answer call(@Nullable Path directory, List<String> arguments) {
        var form = Stream.concat(
                        directory == null ? Stream.empty() : Stream.of(field("directory", directory.toString())),
                        arguments.stream().map(argument -> field("arg", argument)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(server.resolve("/cli"))
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String field(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Answer read(String frames) {
        if (frames.startsWith("R")) {
            var end = frames.indexOf('\n');
            return new Answer(Integer.parseInt(frames.substring(1, end)), frames.substring(end + 1), "");
        }
        var exit = frames.lines()
                .filter(line -> line.startsWith("X"))
                .mapToInt(line -> Integer.parseInt(line.substring(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No exit code in: " + frames));
        return new Answer(exit, lines(frames, "O"), lines(frames, "E"));
    }

    private static String lines(String frames, String kind) {
        return frames.lines()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
    }
}
