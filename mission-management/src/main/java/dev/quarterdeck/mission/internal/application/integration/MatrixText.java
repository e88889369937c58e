package dev.quarterdeck.mission.internal.application.integration;

import dev.quarterdeck.mission.api.Integrations.Acceptance;
import java.util.TreeMap;

/** The acceptance matrix as people read it: what was accepted, and what shows it. */
final class MatrixText {
    private MatrixText() {}

    static String of(String title, Acceptance acceptance) {
        var text = new StringBuilder();
        text.append("# Acceptance: ").append(title).append("\n\n");
        text.append("Accepted on the tree `").append(acceptance.tree()).append("`, the mission's artifacts aside: ");
        text.append("the lanes brought together on `")
                .append(acceptance.target())
                .append("`.\n\n");
        text.append("| lane | head |\n|---|---|\n");
        new TreeMap<>(acceptance.lanes())
                .forEach((lane, head) -> text.append("| ")
                        .append(lane)
                        .append(" | `")
                        .append(head)
                        .append("` |\n"));
        criteria(text, acceptance);
        checks(text, acceptance);
        return text.toString();
    }

    private static void criteria(StringBuilder text, Acceptance acceptance) {
        if (acceptance.criteria().isEmpty()) {
            return;
        }
        text.append("\n## Criteria\n\n| id | criterion | evidence |\n|---|---|---|\n");
        for (var criterion : acceptance.criteria()) {
            text.append("| ").append(criterion.id());
            text.append(" | ").append(cell(criterion.text()));
            text.append(" | ").append(cell(criterion.evidence())).append(" |\n");
        }
    }

    private static void checks(StringBuilder text, Acceptance acceptance) {
        if (acceptance.checks().isEmpty()) {
            return;
        }
        text.append("\n## Verification\n\n| command | exit code | log |\n|---|---|---|\n");
        for (var check : acceptance.checks()) {
            text.append("| `").append(cell(check.command())).append("` | ").append(check.exitCode());
            text.append(" | `").append(check.logDigest()).append("` |\n");
        }
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").strip();
    }
}
