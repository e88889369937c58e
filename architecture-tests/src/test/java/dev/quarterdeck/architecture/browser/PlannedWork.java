package dev.quarterdeck.architecture.browser;

import dev.quarterdeck.architecture.system.Api;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mission of three work packages in two lanes, planned over HTTP, with somebody else already at work. */
record PlannedWork(Api lead, Api mate, String id) {
    static PlannedWork in(Deck deck, String title) {
        var lead = deck.api();
        var mate = lead.as(deck.installation().token("otto"));
        var repository = lead.get("/api/repositories").at("/items/0/id").asString();
        var wanted = Map.of("title", title, "purpose", "To be looked at", "topology", "lanes", "target", "main");
        var mission = lead.post("/api/missions?repository=" + repository, wanted)
                .at("/mission/mission/missionId")
                .asString();
        var work = new PlannedWork(lead, mate, mission);
        work.plan();
        Stream.of(lead, mate).forEach(work::drive);
        return work;
    }

    String path(String what) {
        return "/api/missions/%s/%s".formatted(id, what);
    }

    /** A question to everybody who takes part. */
    void ask(String question) {
        mate.post(path("decision-requests"), Map.of("question", question, "options", List.of("yes", "no")));
    }

    private void plan() {
        lead.post(
                path("plan"),
                Map.of("files", List.of(file("spec.md", SPEC), file("plan.md", "# Plan\n\nOne by one.\n"))));
        lead.post(
                path("tasks"),
                Map.of(
                        "files",
                        List.of(
                                file("tasks.md", "# Tasks\n\n- WP01 Rows\n- WP02 Quotes\n- WP03 Export\n"),
                                file("tasks/WP01.md", workPackage("Turn orders into rows", "", 1)),
                                file("tasks/WP02.md", workPackage("Quote what needs it", "", 2)),
                                file("tasks/WP03.md", workPackage("Offer the export", "WP01", 3)))));
        lead.post(path("finalize"), Map.of());
    }

    private void drive(Api somebody) {
        somebody.post(path("join"), Map.of());
        somebody.post(path("drive-intent"), Map.of("intent", "active"));
        somebody.post(path("focus"), Map.of("kind", "wp", "target", "WP01"));
    }

    private static Map<String, String> file(String path, String text) {
        return Map.of("path", path, "text", text);
    }

    private static String workPackage(String title, String dependencies, int number) {
        return """
                ---
                title: %1$s
                dependencies: [%2$s]
                requirement_refs: [FR-00%3$d]
                owned_files:
                  - part%3$d.txt
                subtasks:
                  - T001 %1$s
                ---
                # %1$s
                """.formatted(title, dependencies, number);
    }

    private static final String SPEC = """
            # Export as CSV

            ## Requirements
            - **FR-001** There are rows. <img src=x onerror="document.title='owned'">
            - **FR-002** There are quotes. <script>document.title='owned'</script>
            - **FR-003** There is [an export](javascript:document.title='owned').
            """;
}
