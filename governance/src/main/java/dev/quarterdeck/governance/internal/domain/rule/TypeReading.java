package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.AuditStep;
import dev.quarterdeck.governance.api.MissionType.Enforcement;
import dev.quarterdeck.governance.api.MissionType.Raci;
import dev.quarterdeck.governance.api.MissionType.Significance;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionType.WorkPackagePolicy;
import dev.quarterdeck.kernel.context.ArtifactKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A mission type, read from a document in which nothing was found wrong. */
public final class TypeReading {
    private TypeReading() {}

    public static MissionType of(Document document, String layer, String version) {
        var whole = document.part();
        var steps = inOrder(whole.parts("steps").stream().map(TypeReading::step).toList());
        var audits = whole.parts("audits").stream().map(TypeReading::audit).toList();
        var policy = policy(whole.at("work_packages"));
        var definition =
                CanonicalJson.of(TypeDefinition.of(whole.text("id"), whole.text("title"), policy, steps, audits));
        return new MissionType(
                whole.text("id"),
                version,
                whole.text("title"),
                layer,
                Digest.of(definition),
                steps,
                audits,
                policy,
                definition);
    }

    private static List<Step> inOrder(List<Step> steps) {
        Map<String, Step> byId = new LinkedHashMap<>();
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        for (var step : steps) {
            byId.put(step.id(), step);
            dependencies.put(step.id(), step.dependsOn());
        }
        return new StepOrder(dependencies)
                .ordered().stream()
                        .map(id -> Objects.requireNonNull(byId.get(id)))
                        .toList();
    }

    private static Step step(Part part) {
        return new Step(
                part.text("id"),
                part.text("title"),
                part.texts("depends_on"),
                part.optional("agent_profile"),
                part.optional("prompt_template"),
                part.texts("required_inputs"),
                part.texts("expected_artifacts").stream()
                        .map(kind -> ArtifactKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .toList(),
                raci(part.at("raci")),
                part.constant("significance", Significance.class, Significance.LOW),
                part.texts("guards"),
                part.optional("surface"));
    }

    private static AuditStep audit(Part part) {
        return new AuditStep(
                part.text("id"),
                part.text("title"),
                part.text("after"),
                part.constant("enforcement", Enforcement.class, Enforcement.ADVISORY),
                part.optional("agent_profile"),
                part.optional("prompt_template"),
                raci(part.at("raci")),
                part.constant("significance", Significance.class, Significance.LOW));
    }

    private static @Nullable Raci raci(@Nullable Part part) {
        return part == null
                ? null
                : new Raci(
                        part.texts("responsible"),
                        part.text("accountable"),
                        part.texts("consulted"),
                        part.texts("informed"));
    }

    private static WorkPackagePolicy policy(@Nullable Part part) {
        return part == null
                ? new WorkPackagePolicy(true, true)
                : new WorkPackagePolicy(part.flag("used", true), part.flag("verified", true));
    }
}
