package dev.quarterdeck.architecture.acceptance;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A work package that is to write one file, named after it, and the artifacts that plan some of them. */
record Draft(String id, List<String> dependencies) {
    static Draft of(String id, String... dependencies) {
        return new Draft(id, List.of(dependencies));
    }

    String file() {
        return id.toLowerCase(Locale.ROOT) + ".txt";
    }

    /** What a plan of these is made of, by the path in the mission's directory. */
    static Map<String, String> plan(List<Draft> drafts) {
        return Map.of("spec.md", spec(drafts), "plan.md", "# Plan\n\nOne by one.\n");
    }

    /** The work packages themselves, likewise. */
    static Map<String, String> tasks(List<Draft> drafts) {
        var files = new TreeMap<String, String>();
        files.put("tasks.md", index(drafts));
        drafts.forEach(draft -> files.put("tasks/%s.md".formatted(draft.id()), draft.text()));
        return files;
    }

    private static String spec(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> "- **%s** There is %s.\n".formatted(draft.requirement(), draft.file()))
                .collect(Collectors.joining("", "# Planned\n\n## Requirements\n", ""));
    }

    private static String index(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> "- %s Write %s\n".formatted(draft.id(), draft.file()))
                .collect(Collectors.joining("", "# Tasks\n\n", ""));
    }

    private String requirement() {
        return "FR-0" + id.substring(2);
    }

    private String text() {
        return """
                ---
                title: Write %s
                dependencies: [%s]
                requirement_refs: [%s]
                owned_files:
                  - %s
                subtasks:
                  - T001 Write the file
                ---
                # Write %s
                """.formatted(file(), String.join(", ", dependencies), requirement(), file(), file());
    }
}
