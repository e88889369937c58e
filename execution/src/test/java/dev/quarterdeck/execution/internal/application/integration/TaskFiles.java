package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.mission.api.Planning.GivenFile;
import java.util.Locale;

/** The files work packages are described in. */
final class TaskFiles {
    private TaskFiles() {}

    static GivenFile of(String id, String lane, String... dependencies) {
        var text = """
                ---
                title: Work on %s
                owned_files: [%s/**, lane-%s.txt]
                dependencies: [%s]
                requirement_refs: [FR-001]
                ---
                Do it.
                """.formatted(id, id.toLowerCase(Locale.ROOT), lane, String.join(", ", dependencies));
        return new GivenFile("tasks/%s.md".formatted(id), text);
    }
}
