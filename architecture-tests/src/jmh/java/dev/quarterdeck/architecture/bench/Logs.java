package dev.quarterdeck.architecture.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The status logs of many missions, one after the other: those of the sample again and again, or lines of the same shape
 * where the sample is not there.
 */
record Logs(List<byte[]> each, String origin) {
    static final int LINES = 25_000;

    private static final Path SAMPLE = Installation.PROJECT.resolve("../shared/data/spec-kitty-sample/kitty-specs");
    private static final int LINES_OF_ONE = 100;
    private static final List<String> STATUSES =
            List.of("planned", "claimed", "in_progress", "for_review", "in_review", "approved", "done");

    static Logs ofSampleOrGenerated() throws IOException {
        var found = Files.isDirectory(SAMPLE) ? sample() : List.<byte[]>of();
        return found.isEmpty()
                ? new Logs(repeated(List.of(generated())), "generated lines")
                : new Logs(repeated(found), "the sample's logs");
    }

    long bytes() {
        return each.stream().mapToLong(log -> log.length).sum();
    }

    private static List<byte[]> sample() throws IOException {
        try (var missions = Files.newDirectoryStream(SAMPLE)) {
            var logs = new ArrayList<byte[]>();
            for (var mission : missions) {
                var log = mission.resolve("status.events.jsonl");
                if (Files.exists(log)) {
                    logs.add(Files.readAllBytes(log));
                }
            }
            return logs;
        }
    }

    private static List<byte[]> repeated(List<byte[]> logs) {
        var repeated = new ArrayList<byte[]>();
        for (var lines = 0L; lines < LINES; ) {
            for (var log : logs) {
                repeated.add(log);
                lines += new String(log, UTF_8).lines().count();
            }
        }
        return repeated;
    }

    private static byte[] generated() {
        var text = new StringBuilder();
        for (var line = 0; line < LINES_OF_ONE; line++) {
            var step = line % (STATUSES.size() - 1);
            text.append(String.format(
                    Locale.ROOT,
                    """
                    {"actor": "agent:%d", "at": "2026-05-07T10:%02d:%02d.000000+00:00", "event_id": "01KR%022d", \
                    "evidence": null, "execution_mode": "worktree", "force": false, "from_lane": "%s", \
                    "mission_id": "01KR0000000000000000000000", "mission_slug": "generated-mission", \
                    "policy_metadata": null, "reason": "%s", "review_ref": null, "to_lane": "%s", "wp_id": "WP%02d"}
                    """,
                    line % 3,
                    line / 60,
                    line % 60,
                    line,
                    STATUSES.get(step),
                    "because ".repeat(40),
                    STATUSES.get(step + 1),
                    1 + line / STATUSES.size()));
        }
        return text.toString().getBytes(UTF_8);
    }
}
