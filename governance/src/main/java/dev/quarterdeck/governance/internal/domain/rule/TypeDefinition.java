package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.MissionType.AuditStep;
import dev.quarterdeck.governance.api.MissionType.Raci;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionType.WorkPackagePolicy;
import dev.quarterdeck.kernel.context.ArtifactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mission type as the tree that reads back as it: what was left out is said, so that it means the same for ever. */
final class TypeDefinition {
    private TypeDefinition() {}

    static Map<String, Object> of(
            String id, String title, WorkPackagePolicy policy, List<Step> steps, List<AuditStep> audits) {
        return Map.of(
                "id",
                id,
                "title",
                title,
                "work_packages",
                Map.of("used", policy.used(), "verified", policy.verified()),
                "steps",
                steps.stream().map(TypeDefinition::step).toList(),
                "audits",
                audits.stream().map(TypeDefinition::audit).toList());
    }

    private static Map<String, Object> step(Step step) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", step.id());
        tree.put("title", step.title());
        tree.put("depends_on", step.dependsOn());
        tree.put("required_inputs", step.requiredInputs());
        tree.put(
                "expected_artifacts",
                step.expectedArtifacts().stream().map(ArtifactKind::wireName).toList());
        tree.put("guards", step.guards());
        tree.put("significance", lower(step.significance()));
        put(tree, "surface", step.surface());
        put(tree, "agent_profile", step.agentProfile());
        put(tree, "prompt_template", step.promptTemplate());
        put(tree, "raci", raci(step.raci()));
        return tree;
    }

    private static Map<String, Object> audit(AuditStep audit) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", audit.id());
        tree.put("title", audit.title());
        tree.put("after", audit.after());
        tree.put("enforcement", lower(audit.enforcement()));
        tree.put("significance", lower(audit.significance()));
        put(tree, "agent_profile", audit.agentProfile());
        put(tree, "prompt_template", audit.promptTemplate());
        put(tree, "raci", raci(audit.raci()));
        return tree;
    }

    private static @Nullable Map<String, Object> raci(@Nullable Raci raci) {
        return raci == null
                ? null
                : Map.of(
                        "responsible", raci.responsible(),
                        "accountable", raci.accountable(),
                        "consulted", raci.consulted(),
                        "informed", raci.informed());
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
