package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.HistoryCheck;
import dev.quarterdeck.mission.internal.domain.adoption.LineCheck;
import dev.quarterdeck.mission.internal.domain.adoption.LogLine;
import dev.quarterdeck.mission.internal.domain.adoption.MirrorOrder;
import dev.quarterdeck.mission.internal.domain.adoption.Replay;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damaged input of every kind is answered, never thrown at; each run is the same. */
class FuzzTests {
    private static final BlobId BLOB = BlobId.of("0".repeat(40));
    private static final RepositoryId REPOSITORY = RepositoryId.of("01JQ0000000000000000000003");
    private static final int BOUNDED = 50_000;
    private static final int FULL = 1_000_000;

    private static final List<String> LINES = List.of("""
            {"actor": "user", "at": "2026-06-09T17:17:15+00:00", "event_id": "01KTPKSTQVPMFXEN413XSMDP24", \
            "evidence": {"review": {"verdict": "approved"}}, "execution_mode": "worktree", "force": true, \
            "from_lane": "planned", "mission_id": "01KTPKSTQVPMFXEN413XSMDP24", "mission_slug": "gr\u00fcn-\ud83d\ude00", \
            "policy_metadata": {"shell_pid": 1.5e3}, "reason": "x\\u0000\\n", "review_ref": null, \
            "review_result": {"verdict": "approved"}, "to_lane": "claimed", "wp_id": "WP01"}""", """
            {"actor": {"tool": "claude", "model": null, "profile": "p", "role": "r"}, "at": "2026-06-09T17:17:15Z", \
            "delta": {"subtasks": {"T001": "done"}, "note": "n"}, "event_id": "01KTPKSTQVPMFXEN413XSMDP25", \
            "kind": "annotation", "wp_id": "WP01"}""", """
            {"aggregate_id": "a", "aggregate_type": "Mission", "event_id": "01KTPKSTQVPMFXEN413XSMDP26", \
            "event_type": "WPCreated", "payload": {"a": [1, 2]}, "timestamp": "2026-06-09T17:17:15+00:00"}""", """
            {"type": "RetrospectiveCaptured", "event_id": "01KTPKSTQVPMFXEN413XSMDP27", "actor": {"id": "g"}, \
            "lamport": 3, "at": "2026-06-09T17:17:15+00:00"}""", """
            {"feature_slug": "old", "work_package_id": "WP02", "event_id": "01KTPKSTQVPMFXEN413XSMDP28", "at": "t", \
            "from_lane": "doing", "to_lane": "for_review", "actor": null, "force": false}""");

    private static final String META = """
            {"mission_id": "01KTPKSTQVPMFXEN413XSMDP24", "mission_slug": "x", "mission_number": "007", \
            "mission_type": "research", "topology": "coord", "target_branch": "main", "created_at": "2026-01-18", \
            "coordination_branch": "kitty/mission-x", "flattened": true, "acceptance_history": [{}]}""";
    private static final String STATUS = """
            {"work_packages": {"WP01": {"lane": "done"}, "WP02": {"lane": null}}, "summary": {"done": 1}}""";
    private static final String LANES = """
            {"lanes": [{"lane_id": "lane-a", "wp_ids": ["WP01", 3]}], "mission_branch": "kitty/mission-x", \
            "planning_commit_sha": "0123456789012345678901234567890123456789"}""";
    private static final String HEAD = """
            ---
            work_package_id: WP01
            title: "A: b"
            dependencies: [WP02, {a: b}]
            owned_files: &files
            - src/**
            more: *files
            when: 2026-13-45
            input_artifacts: {a: {path: /x}}
            ---
            # Text
            """;

    @Test
    void damagedLinesAreAnswered() throws IOException {
        damagedLogs(BOUNDED);
    }

    @Test
    void damagedFilesAreAnswered() {
        damagedFiles(BOUNDED / 10);
    }

    @Test
    @Tag("soak")
    void aMillionDamagedLinesAreAnswered() throws IOException {
        damagedLogs(FULL);
        damagedFiles(FULL / 10);
    }

    private static void damagedLogs(int lines) throws IOException {
        var damage = new Damage(random(lines));
        var read = 0;
        for (var count = 0; count < lines; count += 100) {
            var log = damage.log(LINES, 100);
            var found = LogReader.read(BLOB, new ByteArrayInputStream(log));
            read += found.size();
            look(found);
        }
        assertThat(read).isGreaterThan(lines / 2);
    }

    private static void look(List<SourceLine> found) {
        var facts = found.stream().map(SourceLine::fact).toList();
        var lines = found.stream()
                .map(line -> new LogLine(line.number(), line.text(), line.fact()))
                .toList();
        assertThat(LineCheck.of("log", "M", lines)).isNotNull();
        assertThat(HistoryCheck.of("log", lines)).isNotNull();
        var replayed = Replay.of(facts);
        var mirrored = MirrorOrder.of(facts, fact -> fact);
        assertThat(mirrored).hasSameSizeAs(facts);
        assertThat(Replay.of(mirrored)).isEqualTo(replayed);
        var reading = new LegacyLines();
        for (var line : found) {
            if (!(line.fact() instanceof AdoptedFact.Unreadable)) {
                assertThat(reading.read(line.text())).isEqualTo(line.fact());
            }
        }
    }

    private static void damagedFiles(int rounds) {
        var damage = new Damage(random(rounds));
        var readable = 0;
        for (var round = 0; round < rounds; round++) {
            readable += metadata(damage.of(META)) ? 1 : 0;
            readable += StatusFile.read(damage.of(STATUS)) == null ? 0 : 1;
            readable += LanesFile.read(damage.of(LANES)) == null ? 0 : 1;
            readable += head(damage.of(HEAD)) ? 1 : 0;
        }
        assertThat(readable).isPositive();
    }

    private static boolean metadata(byte[] content) {
        var root = Json.object(content);
        if (root == null) {
            return false;
        }
        var reported = new Reported();
        var fields = new MetadataFields("meta", root, reported);
        return Metadata.of(REPOSITORY, "x", "meta", fields, reported).mission() != null;
    }

    private static boolean head(byte[] content) {
        try {
            return FrontMatter.read(content)
                    .map(fields ->
                            fields.texts("dependencies") != null && fields.below("input_artifacts", "path") != null)
                    .orElse(false);
        } catch (FrontMatter.Broken _) {
            return false;
        }
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Damages text as transfers, merges, editors and hostile people do. */
    private record Damage(RandomGenerator random) {
        private static final List<String> INTRUDERS = List.of(
                "\n",
                "\r\n",
                "\0",
                "<<<<<<< HEAD\n",
                "=======\n",
                "{",
                "}",
                "[",
                "\"",
                "\\",
                "\\ud800",
                ":",
                ",",
                "null",
                "NaN",
                "1e99999",
                "-",
                "&a ",
                "*a ",
                "!!int ",
                "!!binary ",
                "? ",
                "<<: ",
                "\ufeff",
                "\u0085",
                "[[[[[[[[");

        byte[] log(List<String> lines, int count) {
            var log = new ArrayList<byte[]>();
            for (var index = 0; index < count; index++) {
                log.add(of(lines.get(random.nextInt(lines.size())) + "\n"));
            }
            return joined(log);
        }

        byte[] of(String text) {
            var bytes = text.getBytes(UTF_8);
            for (var times = random.nextInt(4); times > 0; times--) {
                bytes = once(bytes);
            }
            return bytes;
        }

        private byte[] once(byte[] bytes) {
            var at = random.nextInt(bytes.length + 1);
            var to = Math.min(bytes.length, at + random.nextInt(20));
            var before = Arrays.copyOf(bytes, at);
            var after = Arrays.copyOfRange(bytes, to, bytes.length);
            return switch (random.nextInt(5)) {
                case 0 -> joined(List.of(before, new byte[] {(byte) random.nextInt(256)}, after));
                case 1 -> joined(List.of(before, after));
                case 2 -> before;
                case 3 -> joined(List.of(before, intruder(), after));
                default -> joined(List.of(bytes, before, after));
            };
        }

        private byte[] intruder() {
            return INTRUDERS.get(random.nextInt(INTRUDERS.size())).getBytes(UTF_8);
        }

        private static byte[] joined(List<byte[]> parts) {
            var joined = new ByteArrayOutputStream();
            parts.forEach(joined::writeBytes);
            return joined.toByteArray();
        }
    }
}
