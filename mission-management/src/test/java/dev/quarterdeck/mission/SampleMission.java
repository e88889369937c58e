package dev.quarterdeck.mission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A mission as Spec Kitty would have written it; everything can be overwritten before it is put into a repository. */
public final class SampleMission {
    public static final String ID = "01KTPKSTQVPMFXEN413XSMDP24";
    public static final String NAME = "tidy-the-shelves-01KTPKST";

    private final String name;
    private final Map<String, String> meta = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();

    public SampleMission() {
        this(NAME, ID);
    }

    public SampleMission(String name, String id) {
        this.name = name;
        meta("mission_id", "\"" + id + "\"")
                .meta("slug", "\"" + name + "\"")
                .meta("mission_slug", "\"" + name + "\"")
                .meta("friendly_name", "\"Tidy the shelves\"")
                .meta("purpose_tldr", "\"So that things are found.\"")
                .meta("mission_type", "\"software-dev\"")
                .meta("mission_number", "7")
                .meta("target_branch", "\"main\"")
                .meta("topology", "\"single_branch\"")
                .meta("flattened", "false")
                .meta("created_at", "\"2026-06-09T16:35:11.228066+00:00\"");
        file("spec.md", "# Spec\n").file("plan.md", "# Plan\n");
        workPackage("WP01", "Sort the crates").workPackage("WP02", "Label the shelves");
    }

    public SampleMission meta(String field, String json) {
        meta.put(field, json);
        return this;
    }

    public SampleMission without(String field) {
        meta.remove(field);
        return this;
    }

    public SampleMission file(String path, String text) {
        files.put(path, text);
        return this;
    }

    public SampleMission workPackage(String id, String title) {
        return file("tasks/" + id + "-some-words.md", """
                ---
                work_package_id: %s
                title: "%s"
                dependencies: []
                owned_files:
                - src/shelves/**
                subtasks:
                - T001
                requirement_refs: [FR-001]
                execution_mode: code_change
                ---

                # %s
                """.formatted(id, title, title));
    }

    public SampleMission line(String line) {
        log.add(line);
        return this;
    }

    /** A move at a second of its own, as their tool writes one today. */
    public SampleMission move(int second, String workPackage, String from, String to) {
        return line(transition(second, workPackage, from, to));
    }

    public static String transition(int second, String workPackage, String from, String to) {
        return """
                {"actor": "claude:opus:implementer:implementer", "at": "2026-06-09T17:%02d:%02d.000000+00:00", \
                "event_id": "01KTPM0000000000000000%04d", "evidence": null, "execution_mode": "worktree", \
                "force": false, "from_lane": "%s", "mission_id": "%s", "mission_slug": "%s", \
                "policy_metadata": null, "reason": null, "review_ref": null, "review_result": null, \
                "to_lane": "%s", "wp_id": "%s"}""".formatted(second / 60, second % 60, second, from, ID, NAME, to, workPackage);
    }

    /** Both work packages planned, the first in progress. */
    public SampleMission begun() {
        return move(1, "WP01", "genesis", "planned")
                .move(2, "WP02", "genesis", "planned")
                .move(3, "WP01", "planned", "claimed")
                .move(4, "WP01", "claimed", "in_progress");
    }

    /** The snapshot beside the log, with the statuses given as work package and status in turn. */
    public SampleMission snapshot(String... statuses) {
        var each = new ArrayList<String>();
        for (var index = 0; index < statuses.length; index += 2) {
            each.add("\"%s\": {\"lane\": \"%s\"}".formatted(statuses[index], statuses[index + 1]));
        }
        return file("status.json", "{\"work_packages\": {%s}}".formatted(String.join(", ", each)));
    }

    public TestRepository into(TestRepository repository) {
        var directory = "kitty-specs/" + name + "/";
        files.forEach((path, text) -> repository.write(directory + path, text));
        if (!meta.isEmpty()) {
            var fields = meta.entrySet().stream()
                    .map(field -> "  \"%s\": %s".formatted(field.getKey(), field.getValue()))
                    .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
            repository.write(directory + "meta.json", fields);
        }
        if (!log.isEmpty()) {
            repository.write(directory + "status.events.jsonl", String.join("\n", log) + "\n");
        }
        return repository.commit("Mission " + name);
    }
}
