package dev.quarterdeck.mission.internal.adapter.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one node tells another, as the text of a notification: words, each encoded, with blanks between them. */
sealed interface Message {
    record Changed(MissionId mission) implements Message {}

    record Beat(OrganizationId organization, Present present) implements Message {}

    /** Something for whoever listens to a topic. */
    record Signal(String topic, String words) implements Message {}

    default String text() {
        return switch (this) {
            case Changed(var mission) -> written("changed", mission.value());
            case Signal(var topic, var words) -> written("signal", topic, words);
            case Beat(var organization, Present(var mission, var participant, var session, var at)) ->
                written(
                        "beat",
                        organization.value(),
                        mission.value(),
                        participant,
                        at.toString(),
                        session == null ? "" : session);
        };
    }

    /** Empty for what this version does not understand: nodes are upgraded one after the other. */
    static Optional<Message> of(String text) {
        try {
            var words = Arrays.stream(text.split(" ", -1))
                    .map(word -> URLDecoder.decode(word, UTF_8))
                    .toList();
            return Optional.ofNullable(
                    switch (words.getFirst()) {
                        case "changed" -> new Changed(new MissionId(words.get(1)));
                        case "beat" ->
                            new Beat(
                                    new OrganizationId(words.get(1)),
                                    new Present(
                                            new MissionId(words.get(2)),
                                            words.get(3),
                                            words.get(5).isEmpty() ? null : words.get(5),
                                            Instant.parse(words.get(4))));
                        case "signal" -> new Signal(words.get(1), words.get(2));
                        default -> null;
                    });
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static String written(String... words) {
        return Stream.of(words).map(word -> URLEncoder.encode(word, UTF_8)).collect(Collectors.joining(" "));
    }
}
