package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.kernel.git.BranchName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a document whose form was checked. */
public final class RuleChecks {
    private RuleChecks() {}

    public static List<RuleFinding> of(RuleKind kind, String name, Document document) {
        return switch (kind) {
            case CHARTER -> branches(document.part());
            case MISSION_TYPE -> with(name, document, TypeChecks.of(document));
            case AGENT_PROFILE -> with(name, document, List.of());
            case DIRECTIVE -> List.of();
        };
    }

    private static List<RuleFinding> with(String name, Document document, List<RuleFinding> others) {
        var findings = new ArrayList<RuleFinding>();
        var id = document.part().at("id");
        if (id != null && !id.text().equals(name)) {
            findings.add(id.finding("NAME_MISMATCH", "The file is named %s.".formatted(name)));
        }
        findings.addAll(others);
        return findings;
    }

    private static List<RuleFinding> branches(Part charter) {
        var branches = charter.at("branches");
        return branches == null
                ? List.of()
                : branches.parts("protected").stream()
                        .flatMap(branch -> unusable(branch).stream())
                        .toList();
    }

    private static Optional<RuleFinding> unusable(Part branch) {
        try {
            var name = BranchName.of(branch.text());
            return name.value().equals(branch.text())
                    ? Optional.empty()
                    : Optional.of(branch.finding("BRANCH_INVALID", "Write its short name, %s.".formatted(name)));
        } catch (IllegalArgumentException invalid) {
            return Optional.of(branch.finding("BRANCH_INVALID", String.valueOf(invalid.getMessage())));
        }
    }
}
