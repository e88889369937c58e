package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.AgentProfile;
import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.internal.domain.rule.ReadRule;
import dev.quarterdeck.governance.internal.domain.rule.Rule;
import dev.quarterdeck.governance.internal.domain.rule.RuleStack;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class LayeredProfiles implements AgentProfiles {
    private final RuleLayers layers;
    private final Places places;

    LayeredProfiles(RuleLayers layers, Places places) {
        this.layers = layers;
        this.places = places;
    }

    @Override
    public Optional<AgentProfile> named(OrganizationId organization, @Nullable RuleSource source, String id) {
        var stack = layers.stack(organization, source);
        return stack.nearest(RuleKind.AGENT_PROFILE, id).map(rule -> profile(stack, rule));
    }

    @Override
    public Listing list(Composite context) {
        var profiles =
                layers.stack(context.entry().organization(), places.of(context)).all(RuleKind.AGENT_PROFILE).stream()
                        .map(LayeredProfiles::summary)
                        .toList();
        return new Listing(profiles, null);
    }

    private static AgentProfile profile(RuleStack stack, ReadRule rule) {
        if (rule.rule() instanceof Rule.ProfileRule(var profile)) {
            return profile;
        }
        throw new Refused(Objections.to(stack, rule));
    }

    private static AgentProfileSummary summary(ReadRule rule) {
        var version = rule.file().version();
        var layer = version.layer().wireName();
        var name = rule.file().name();
        return rule.rule() instanceof Rule.ProfileRule(var profile)
                ? new AgentProfileSummary(name, profile.version(), layer, profile.title(), profile.purpose(), null)
                : new AgentProfileSummary(name, version.toString(), layer, name, "", Problems.of(rule));
    }
}
