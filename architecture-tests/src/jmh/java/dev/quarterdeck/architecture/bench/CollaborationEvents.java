package dev.quarterdeck.architecture.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** As many events of a mission of fifty as are asked for, allowed by the contract, in lines that are out of order as pages of a hundred are. */
final class CollaborationEvents {
    static final int PARTICIPANTS = 50;

    private static final int PAGE = 100;
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random = new Random(7);
    private int clock;

    private CollaborationEvents() {}

    static Path write(Path file, int count) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            new CollaborationEvents().write(out, count);
        }
        return file;
    }

    private void write(OutputStream out, int count) throws IOException {
        List<String> page = new ArrayList<>();
        while (clock < count) {
            page.add(line());
            if (page.size() == PAGE || clock == count) {
                Collections.shuffle(page, random);
                for (var line : page) {
                    out.write(line.getBytes(UTF_8));
                }
                page.clear();
            }
        }
    }

    private String line() {
        var who = clock < PARTICIPANTS ? clock : random.nextInt(PARTICIPANTS);
        var form = clock < PARTICIPANTS ? join(who) : said(who);
        clock++;
        return """
            {"event_id":"%s","event_type":"%s","aggregate_id":"mission/M042","payload":{"participant_id":"p-%03d",\
            "mission_id":"M042"%s},"timestamp":"%s","build_id":"build-7","node_id":"cli-p-%03d","lamport_clock":%d,\
            "project_uuid":"12345678-1234-5678-1234-567812345678","correlation_id":"01KDVDNA00SVA9JGFZX5V0RDJH",\
            "schema_version":"3.0.0"}
            """.formatted(id(), form[0], who, form[1], time(), who, clock);
    }

    private static String[] join(int who) {
        var identity = """
            ,"participant_identity":{"participant_id":"p-%03d","participant_type":"%s","display_name":"Name of %d"}""".formatted(who, who % 3 == 0 ? "llm_context" : "human", who);
        return new String[] {"ParticipantJoined", identity};
    }

    private String[] said(int who) {
        var number = clock;
        var roll = random.nextInt(20);
        return switch (roll) {
            case 0, 1 ->
                new String[] {"DriveIntentSet", ",\"intent\":\"%s\"".formatted(number % 2 == 0 ? "active" : "inactive")
                };
            case 2, 3, 4 ->
                new String[] {
                    "FocusChanged",
                    ",\"focus_target\":{\"target_type\":\"wp\",\"target_id\":\"WP%02d\"}".formatted(random.nextInt(40))
                };
            case 5, 6, 7 ->
                new String[] {
                    "PromptStepExecutionStarted", ",\"step_id\":\"step-%d\",\"wp_id\":\"WP%02d\"".formatted(number, who)
                };
            default -> remarked(roll, number, who);
        };
    }

    private static String[] remarked(int roll, int number, int who) {
        return switch (roll) {
            case 8, 9 ->
                new String[] {
                    "CommentPosted",
                    ",\"comment_id\":\"c-%d\",\"content\":\"what I think about it, number %d\""
                            .formatted(number, number)
                };
            case 10 ->
                new String[] {
                    "DecisionCaptured",
                    ",\"decision_id\":\"d-%d\",\"topic\":\"topic %d\",\"chosen_option\":\"A\"".formatted(number, number)
                };
            case 11 ->
                new String[] {
                    "ConcurrentDriverWarning",
                    ",\"warning_id\":\"w-%d\",\"participant_ids\":[\"p-001\",\"p-%03d\"],\"severity\":\"info\",\"focus_target\":{\"target_type\":\"wp\",\"target_id\":\"WP01\"}"
                            .formatted(number, who)
                };
            case 12 ->
                new String[] {
                    "SessionLinked",
                    ",\"primary_session_id\":\"s\",\"linked_session_id\":\"s-%d\",\"link_type\":\"cli_to_saas\""
                            .formatted(number)
                };
            default -> new String[] {"PresenceHeartbeat", ",\"session_id\":\"sess-%03d\"".formatted(who)};
        };
    }

    private String id() {
        var id = new StringBuilder("01KDVDNA00");
        while (id.length() < 26) {
            id.append(CROCKFORD.charAt(random.nextInt(CROCKFORD.length())));
        }
        return id.toString();
    }

    private String time() {
        return String.format(
                Locale.ROOT,
                "2026-01-%02dT%02d:%02d:%02d.%06dZ",
                1 + clock / 86_400,
                clock / 3600 % 24,
                clock / 60 % 60,
                clock % 60,
                random.nextInt(1_000_000));
    }
}
