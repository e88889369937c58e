package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.Charters.CharterView;
import dev.quarterdeck.governance.api.Charters.Explanation;
import dev.quarterdeck.governance.api.Charters.LayerView;
import dev.quarterdeck.governance.api.Charters.ValueView;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleAnswer;
import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.api.Rulebook.Checked;
import dev.quarterdeck.governance.api.Rulebook.Kept;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules in words. */
record RuleTexts(Style style) {
    String of(RuleAnswer answer) {
        return switch (answer) {
            case CharterView charter -> charter(charter);
            case Explanation explanation -> explanation(explanation);
            case MissionTypes.Listing types -> types(types);
            case MissionType type -> type(type);
            case AgentProfiles.Listing profiles -> profiles(profiles);
            case Checked checked -> checked(checked);
            case Kept kept -> kept(kept);
        };
    }

    private String charter(CharterView charter) {
        var lines = new ArrayList<String>();
        lines.add("charter " + style.strong(charter.version()));
        charter.layers().stream().map(RuleTexts::problem).forEach(lines::addAll);
        var columns = Columns.of("KEY", "VALUE", "SAID BY");
        charter.values().forEach(value -> columns.row(value.key(), value(value.value()), place(value)));
        lines.add(columns.text());
        return String.join("\n", lines);
    }

    private static List<String> problem(LayerView layer) {
        var problem = layer.problem();
        var lines = new ArrayList<String>();
        if (problem != null) {
            lines.add("left out, %s: %s".formatted(layer.version(), problem.message()));
            problem.candidates().forEach(finding -> lines.add("  " + finding));
        }
        return lines;
    }

    private String explanation(Explanation explanation) {
        return explanation.keys().stream()
                .map(key -> {
                    var columns = new Columns();
                    key.said().forEach(value -> columns.row("  " + value(value.value()), place(value)));
                    return style.strong(key.key()) + "\n" + columns.text();
                })
                .collect(Collectors.joining("\n"));
    }

    private static String types(MissionTypes.Listing types) {
        var columns = Columns.of("TYPE", "FROM", "TITLE", "STEPS");
        types.items()
                .forEach(type -> columns.row(
                        type.id(),
                        type.version(),
                        type.title(),
                        type.problem() == null ? String.join(" ", type.steps()) : "unusable: " + type.problem()));
        return columns.text();
    }

    private String type(MissionType type) {
        var columns = Columns.of("STEP", "DONE WITH", "AFTER", "PROFILE", "TITLE");
        type.steps()
                .forEach(step -> columns.row(
                        step.id(),
                        or(step.surface()),
                        or(String.join(" ", step.dependsOn())),
                        or(step.agentProfile()),
                        step.title()));
        type.audits()
                .forEach(audit ->
                        columns.row(audit.id(), "audit", audit.after(), or(audit.agentProfile()), audit.title()));
        return "%s %s, %s\n%s".formatted(style.strong(type.id()), type.version(), type.title(), columns.text());
    }

    private static String profiles(AgentProfiles.Listing profiles) {
        var columns = Columns.of("PROFILE", "FROM", "TITLE", "PURPOSE");
        profiles.items()
                .forEach(profile -> columns.row(
                        profile.id(),
                        profile.version(),
                        profile.title(),
                        profile.problem() == null ? profile.purpose() : "unusable: " + profile.problem()));
        return columns.text();
    }

    private static String checked(Checked checked) {
        return checked.findings().isEmpty()
                ? "The %s %s can be used.".formatted(checked.ruleKind().wireName(), checked.name())
                : checked.findings().stream().map(RuleFinding::toString).collect(Collectors.joining("\n"));
    }

    private static String kept(Kept kept) {
        var text = kept.text();
        var standing = "%s %s, version %d".formatted(kept.ruleKind().wireName(), kept.name(), kept.version());
        return text == null
                ? "The organisation has no " + standing
                : "# the organisation's " + standing + "\n" + text.stripTrailing();
    }

    private static String place(ValueView value) {
        return value.line() == null ? value.version() : value.version() + " line " + value.line();
    }

    private static String value(@Nullable Object value) {
        return value == null ? "undecided" : String.valueOf(value);
    }

    private static String or(@Nullable String text) {
        return text == null || text.isEmpty() ? "-" : text;
    }
}
