package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.AgentProfile;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.internal.domain.rule.Document;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.ReadRule;
import dev.quarterdeck.governance.internal.domain.rule.Rule;
import dev.quarterdeck.governance.internal.domain.rule.RuleChecks;
import dev.quarterdeck.governance.internal.domain.rule.RuleLayer;
import dev.quarterdeck.governance.internal.domain.rule.RuleText;
import dev.quarterdeck.governance.internal.domain.rule.TypeReading;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads files of rules; one that is wrong is a finding, never a failure. */
@Component
class RuleReader {
    private static final String FROZEN = "frozen";

    private final RuleFormat format;

    RuleReader(RuleFormat format) {
        this.format = format;
    }

    RuleLayer layer(Layer layer, List<RuleText> files) {
        return new RuleLayer(
                layer,
                files.stream()
                        .sorted(Comparator.comparing(RuleText::path))
                        .map(this::read)
                        .toList());
    }

    ReadRule read(RuleText file) {
        var parsed = format.parse(file.kind(), file.text());
        var document = parsed.document();
        if (document == null) {
            return new ReadRule(file, new Rule.Broken(parsed.findings()));
        }
        var findings = RuleChecks.of(file.kind(), file.name(), document);
        return new ReadRule(file, findings.isEmpty() ? rule(file, document) : new Rule.Broken(findings));
    }

    MissionType frozen(String definition) {
        return TypeReading.of(format.definition(definition), FROZEN, FROZEN);
    }

    private static Rule rule(RuleText file, Document document) {
        var version = file.version();
        return switch (file.kind()) {
            case CHARTER -> new Rule.CharterText(document);
            case DIRECTIVE -> new Rule.Directive(file.text().strip());
            case AGENT_PROFILE -> new Rule.ProfileRule(profile(document, version.layer(), version.toString()));
            case MISSION_TYPE ->
                new Rule.TypeRule(TypeReading.of(document, version.layer().wireName(), version.toString()));
        };
    }

    private static AgentProfile profile(Document document, Layer layer, String version) {
        var whole = document.part();
        return new AgentProfile(
                whole.text("id"),
                version,
                layer.wireName(),
                whole.text("title"),
                whole.text("purpose"),
                whole.texts("capabilities"),
                whole.texts("boundaries"),
                whole.texts("hand_offs"));
    }
}
