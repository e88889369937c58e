package dev.quarterdeck.architecture.acceptance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the guide's mission has come to: its events, and the repository. */
record Ending(List<JsonNode> events, JsonNode status, GitRepository repository) {
    private static final Map<String, String> COURSES = Map.of(
            "WP01",
            "claimed in_progress for_review in_review in_progress for_review in_review approved done",
            "WP02",
            "claimed in_progress for_review in_review approved done",
            "WP03",
            "claimed in_progress for_review in_review approved in_progress for_review in_review approved done");

    /** What people committed, each once; Quarterdeck's own commits carry a trailer. */
    private static final List<String> WORK = List.of(
            "Bring WP02 from lane b into lane a",
            "Count orders",
            "Cut the export into work packages",
            "Export orders as CSV",
            "Keep the column of a missing customer",
            "Offer export beside count",
            "Quote what needs it",
            "Say what the export has to do, and how",
            "Sell things",
            "Turn orders into rows");

    static Ending of(Installation installation, Path directory) {
        var repository = new GitRepository(Guide.repository(directory));
        var status = installation.json(repository.root(), "status", "--mission", "export-as-csv");
        return new Ending(events(installation, status.get("missionId").asString()), status, repository);
    }

    void isTheOnlyOne() {
        assertThat(status.get("phase").asString()).isEqualTo("completed");
        assertThat(events).extracting(event -> event.get("id").asString()).doesNotHaveDuplicates();
        assertThat(courses()).isEqualTo(new TreeMap<>(COURSES));
        assertThat(ofType("MissionMerged")).hasSize(1);
        assertThat(ofType("MissionCompleted")).hasSize(1);
        assertThat(log("--format=%s", "--invert-grep", "--grep=Mission-Event: "))
                .containsExactlyInAnyOrderElementsOf(WORK);
        assertThat(log("--format=%s %(trailers:key=Mission-Event,valueonly,separator= )"))
                .doesNotHaveDuplicates();
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.git("worktree", "list").lines()).hasSize(1);
    }

    private Map<String, String> courses() {
        return ofType("WPStatusChanged").stream()
                .map(event -> JsonMapper.shared()
                        .readTree(event.get("envelope").asString())
                        .get("payload"))
                .collect(groupingBy(
                        payload -> payload.get("wp_id").asString(),
                        TreeMap::new,
                        mapping(payload -> payload.get("to_lane").asString(), joining(" "))));
    }

    private List<JsonNode> ofType(String type) {
        return events.stream()
                .filter(event -> event.get("type").asString().equals(type))
                .toList();
    }

    private List<String> log(String... options) {
        var command = new ArrayList<>(List.of("log"));
        command.addAll(List.of(options));
        command.add("main");
        return repository
                .git(command.toArray(String[]::new))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<JsonNode> events(Installation installation, String mission) {
        var events = new ArrayList<JsonNode>();
        var api = installation.api();
        for (var after = 0L; after >= 0; ) {
            var page = api.get("/api/missions/%s/events?limit=200&after=%d".formatted(mission, after));
            page.get("items").forEach(events::add);
            after = page.get("nextCursor").isNull()
                    ? -1
                    : page.get("nextCursor").asLong();
        }
        return events;
    }
}
