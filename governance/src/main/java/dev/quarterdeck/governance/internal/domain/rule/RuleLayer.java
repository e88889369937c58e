package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.RuleKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything one layer says, in the order of the names of its files. */
public record RuleLayer(Layer layer, List<ReadRule> rules) {
    public static final RuleLayer NO_REPOSITORY = new RuleLayer(Layer.REPOSITORY, List.of());

    public RuleLayer {
        rules = List.copyOf(rules);
    }

    public List<ReadRule> of(RuleKind kind) {
        return rules.stream().filter(rule -> rule.file().kind() == kind).toList();
    }

    public Optional<ReadRule> named(RuleKind kind, String name) {
        return of(kind).stream().filter(rule -> rule.file().name().equals(name)).findFirst();
    }

    /** The first file without which nobody can say what holds in general. */
    public Optional<ReadRule> broken() {
        return general().stream()
                .filter(rule -> rule.rule() instanceof Rule.Broken)
                .findFirst();
    }

    /** Names what the layer says in general; empty where that is nothing. */
    public Optional<LayerVersion> version() {
        var general = general();
        if (general.isEmpty()) {
            return Optional.empty();
        }
        var revisions = general.stream()
                .map(rule -> rule.file().version().revision())
                .distinct()
                .toList();
        var revision = revisions.size() == 1
                ? revisions.getFirst()
                : Digest.shortly(general.stream()
                        .map(rule -> rule.file().path() + " " + rule.file().version())
                        .collect(Collectors.joining("\n")));
        return Optional.of(new LayerVersion(layer, revision));
    }

    private List<ReadRule> general() {
        return rules.stream()
                .filter(rule ->
                        rule.file().kind() == RuleKind.CHARTER || rule.file().kind() == RuleKind.DIRECTIVE)
                .toList();
    }
}
