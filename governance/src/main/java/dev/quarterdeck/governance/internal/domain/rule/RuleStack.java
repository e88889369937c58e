package dev.quarterdeck.governance.internal.domain.rule;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.kernel.git.BranchName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The layers as they hold in one place, the lowest first.
 *
 * @param branch where the repository's layer was read, where there is one
 */
public record RuleStack(List<RuleLayer> layers, @Nullable BranchName branch) {
    public RuleStack {
        layers = List.copyOf(layers);
    }

    /** The first file without which nobody can say what holds in general. */
    public Optional<ReadRule> broken() {
        return layers.stream().flatMap(layer -> layer.broken().stream()).findFirst();
    }

    /** What the nearest layer that has it says. */
    public Optional<ReadRule> nearest(RuleKind kind, String name) {
        return layers.reversed().stream()
                .flatMap(layer -> layer.named(kind, name).stream())
                .findFirst();
    }

    /** The nearest of every name, in the order of the names. */
    public List<ReadRule> all(RuleKind kind) {
        Map<String, ReadRule> nearest = new TreeMap<>();
        layers.forEach(
                layer -> layer.of(kind).forEach(rule -> nearest.put(rule.file().name(), rule)));
        return List.copyOf(nearest.values());
    }

    public CharterValues values() {
        return new CharterValues(sound().stream()
                .flatMap(layer -> layer.of(RuleKind.CHARTER).stream())
                .toList());
    }

    /** What holds; layers that cannot be read are left out. */
    public Charter charter() {
        var version = sound().stream()
                .flatMap(layer -> layer.version().stream())
                .map(LayerVersion::toString)
                .collect(Collectors.joining("+"));
        var directives = new RuleStack(sound(), branch)
                .all(RuleKind.DIRECTIVE).stream()
                        .flatMap(rule -> rule.rule() instanceof Rule.Directive(var text)
                                ? Optional.of(text).stream()
                                : Optional.<String>empty().stream())
                        .toList();
        return CharterReading.of(version, values(), directives);
    }

    private List<RuleLayer> sound() {
        return layers.stream().filter(layer -> layer.broken().isEmpty()).toList();
    }
}
