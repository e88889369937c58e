package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.Guard;
import dev.quarterdeck.governance.api.RuleFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What no schema can say about a mission type: its steps must fit together. */
final class TypeChecks {
    private static final Set<String> BEFORE_WORK = Set.of("tasks", "finalize");

    private final Part whole;
    private final List<Part> steps;
    private final Set<String> ids;
    private final List<RuleFinding> findings = new ArrayList<>();

    private TypeChecks(Part whole) {
        this.whole = whole;
        this.steps = whole.parts("steps");
        this.ids = steps.stream().map(step -> step.text("id")).collect(Collectors.toSet());
    }

    static List<RuleFinding> of(Document document) {
        var checks = new TypeChecks(document.part());
        checks.names();
        checks.surfaces();
        checks.steps.forEach(checks::step);
        checks.whole.parts("audits").forEach(checks::audit);
        checks.order();
        return checks.findings;
    }

    private void names() {
        var seen = new HashSet<String>();
        for (var list : List.of(steps, whole.parts("audits"))) {
            for (var step : list) {
                if (!seen.add(step.text("id"))) {
                    add(step.at("id"), "STEP_DUPLICATE", "There is another step %s.".formatted(step.text("id")));
                }
            }
        }
    }

    private void surfaces() {
        var seen = new HashSet<String>();
        for (var step : steps) {
            var surface = step.optional("surface");
            if (surface != null && !seen.add(surface)) {
                add(step.at("surface"), "SURFACE_DUPLICATE", "Another step is done with %s.".formatted(surface));
            }
        }
        if (seen.contains("implement") && !seen.containsAll(BEFORE_WORK)) {
            add(whole.at("steps"), "SURFACE_MISSING", "Work is implemented after steps with tasks and finalize.");
        }
    }

    private void step(Part step) {
        step.parts("depends_on").forEach(this::known);
        for (var guard : step.parts("guards")) {
            if (Guard.named(guard.text()).isEmpty() && !Guard.isGate(guard.text())) {
                var known = Arrays.stream(Guard.values()).map(Guard::wireName).collect(Collectors.joining(", "));
                add(
                        guard,
                        "GUARD_UNKNOWN",
                        "There is no guard %s, only %s and gate:NAME.".formatted(guard.text(), known));
            }
        }
        accountable(step);
    }

    private void audit(Part audit) {
        var after = audit.at("after");
        if (after != null) {
            known(after);
        }
        accountable(audit);
    }

    private void known(Part named) {
        if (!ids.contains(named.text())) {
            add(named, "STEP_UNKNOWN", "There is no step %s.".formatted(named.text()));
        }
    }

    private void accountable(Part step) {
        var raci = step.at("raci");
        if (raci != null && raci.text("accountable").equals("agent")) {
            add(raci.at("accountable"), "ACCOUNTABLE_NOT_HUMAN", "A person is accountable, never an agent.");
        }
    }

    private void order() {
        Map<String, List<String>> dependencies = new LinkedHashMap<>();
        steps.forEach(step -> dependencies.put(step.text("id"), step.texts("depends_on")));
        var cycle = new StepOrder(dependencies).cycle();
        if (!cycle.isEmpty()) {
            var circle = String.join(" -> ", cycle) + " -> " + cycle.getFirst();
            add(whole.at("steps"), "STEP_CYCLE", "These steps wait for each other: %s.".formatted(circle));
        }
    }

    private void add(@Nullable Part part, String code, String message) {
        findings.add((part == null ? whole : part).finding(code, message));
    }
}
