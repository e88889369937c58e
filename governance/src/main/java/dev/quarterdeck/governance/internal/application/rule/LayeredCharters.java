package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.RuleRefusal.CharterKeyUnknown;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.internal.application.rule.RuleLayers.State;
import dev.quarterdeck.governance.internal.domain.rule.CharterValues.Said;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.Rule;
import dev.quarterdeck.governance.internal.domain.rule.RuleStack;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Fragment.AgentProfileReference;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class LayeredCharters implements Charters {
    private final RuleLayers layers;
    private final Places places;
    private final Recent<State, InForce> known = new Recent<>();

    LayeredCharters(RuleLayers layers, Places places) {
        this.layers = layers;
        this.places = places;
    }

    @Override
    public Charter in(OrganizationId organization, @Nullable RuleSource source) {
        var inForce = inForce(organization, source);
        var unreadable = inForce.unreadable();
        if (unreadable != null) {
            throw new Refused(unreadable);
        }
        return inForce.charter();
    }

    @Override
    public InForce inForce(OrganizationId organization, @Nullable RuleSource source) {
        try {
            var state = layers.state(organization, source);
            var inForce = known.get(state);
            return inForce == null ? known.put(state, of(layers.stack(state, source))) : inForce;
        } catch (Refused unreadable) {
            var without = inForce(organization, null);
            return new InForce(without.charter(), without.agentProfile(), unreadable.reason());
        }
    }

    private static InForce of(RuleStack stack) {
        var charter = stack.charter();
        return new InForce(charter, profile(stack, charter.defaultAgentProfile()), Objections.to(stack));
    }

    private static @Nullable AgentProfileReference profile(RuleStack stack, @Nullable String name) {
        var found = name == null
                ? null
                : stack.nearest(RuleKind.AGENT_PROFILE, name).orElse(null);
        return found != null && found.rule() instanceof Rule.ProfileRule(var profile)
                ? new AgentProfileReference(profile.id(), profile.version(), profile.layer())
                : null;
    }

    @Override
    public CharterView show(Composite context) {
        var stack = stack(context);
        var charter = stack.charter();
        var values = stack.values().all().values().stream()
                .map(said -> view(said.getFirst()))
                .toList();
        return new CharterView(charter.version(), layers(stack), values, charter.directives());
    }

    @Override
    public Explanation explain(Composite context, String key) {
        var values = stack(context).values().all();
        var keys = values.entrySet().stream()
                .filter(entry -> entry.getKey().equals(key) || entry.getKey().startsWith(key + "."))
                .map(entry -> new KeyView(
                        entry.getKey(),
                        entry.getValue().stream().map(LayeredCharters::view).toList()))
                .toList();
        if (keys.isEmpty()) {
            throw new Refused(new CharterKeyUnknown(key, List.copyOf(values.keySet())));
        }
        return new Explanation(keys);
    }

    private RuleStack stack(Composite context) {
        return layers.stack(context.entry().organization(), places.of(context));
    }

    private static List<LayerView> layers(RuleStack stack) {
        return stack.layers().stream()
                .flatMap(layer -> layer.version().stream().map(version -> {
                    var ofRepository = layer.layer() == Layer.REPOSITORY;
                    var branch = stack.branch();
                    return new LayerView(
                            layer.layer().wireName(),
                            version.toString(),
                            ofRepository && branch != null ? branch.value() : null,
                            layer.broken()
                                    .map(rule -> Refusal.of(Objections.to(stack, rule)))
                                    .orElse(null));
                }))
                .toList();
    }

    private static ValueView view(Said said) {
        var version = said.version();
        return new ValueView(said.key(), said.value(), version.layer().wireName(), version.toString(), said.line());
    }
}
