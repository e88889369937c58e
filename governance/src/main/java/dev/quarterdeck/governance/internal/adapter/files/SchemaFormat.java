package dev.quarterdeck.governance.internal.adapter.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.internal.application.rule.RuleFormat;
import dev.quarterdeck.governance.internal.domain.rule.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class SchemaFormat implements RuleFormat {
    private static final int LONGEST_DIRECTIVE = 64 << 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<RuleKind, Schema> schemas = Map.of(
            RuleKind.CHARTER, schema("charter"),
            RuleKind.MISSION_TYPE, schema("mission-type"),
            RuleKind.AGENT_PROFILE, schema("agent-profile"));

    @Override
    public Parsed parse(RuleKind kind, String text) {
        return kind == RuleKind.DIRECTIVE ? directive(text) : checked(kind, YamlDocuments.parse(text));
    }

    @Override
    public Document definition(String json) {
        return new Document(YamlTree.named(JSON.readValue(json, Map.class)), Map.of());
    }

    private static Parsed directive(String text) {
        var problem = text.isBlank()
                ? new RuleFinding("VALUE_INVALID", "", 1, "A directive says something.")
                : text.length() > LONGEST_DIRECTIVE
                        ? new RuleFinding(
                                "TOO_LARGE", "", null, "It is longer than %d characters.".formatted(LONGEST_DIRECTIVE))
                        : null;
        return problem == null
                ? new Parsed(new Document(Map.of(), Map.of()), List.of())
                : new Parsed(null, List.of(problem));
    }

    private Parsed checked(RuleKind kind, Parsed parsed) {
        var document = parsed.document();
        if (document == null) {
            return parsed;
        }
        var findings = Objects.requireNonNull(schemas.get(kind)).validate(JSON.valueToTree(document.root())).stream()
                .map(error -> finding(error, document))
                .sorted(Comparator.comparing(
                        finding -> Objects.requireNonNullElse(finding.line(), 0), Comparator.naturalOrder()))
                .toList();
        return findings.isEmpty() ? parsed : new Parsed(null, findings);
    }

    private static RuleFinding finding(Error error, Document document) {
        var place = error.getInstanceLocation().toString();
        var keyword = error.getKeyword();
        var property = error.getProperty();
        var unknown = "additionalProperties".equals(keyword) && property != null;
        var pointer = unknown ? place + "/" + Document.escaped(property) : place;
        return new RuleFinding(code(keyword), pointer, document.line(pointer), error.getMessage());
    }

    private static String code(String keyword) {
        return switch (keyword) {
            case "additionalProperties" -> "KEY_UNKNOWN";
            case "required" -> "KEY_MISSING";
            default -> "VALUE_INVALID";
        };
    }

    private static Schema schema(String name) {
        try {
            var text = new ClassPathResource("schemas/%s.schema.json".formatted(name)).getContentAsString(UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
