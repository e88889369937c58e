package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.RuleRefusal.MissionTypeUnknown;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.internal.domain.rule.ReadRule;
import dev.quarterdeck.governance.internal.domain.rule.Rule;
import dev.quarterdeck.governance.internal.domain.rule.RuleStack;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class LayeredTypes implements MissionTypes {
    private final RuleLayers layers;
    private final RuleReader reader;
    private final Places places;
    private final Recent<String, MissionType> read = new Recent<>();

    LayeredTypes(RuleLayers layers, RuleReader reader, Places places) {
        this.layers = layers;
        this.reader = reader;
        this.places = places;
    }

    @Override
    public MissionType named(OrganizationId organization, @Nullable RuleSource source, String id) {
        return named(layers.stack(organization, source), id);
    }

    @Override
    public MissionType frozen(String definition) {
        var known = read.get(definition);
        return known == null ? read.put(definition, reader.frozen(definition)) : known;
    }

    @Override
    public Listing list(Composite context) {
        var types = stack(context).all(RuleKind.MISSION_TYPE).stream()
                .map(LayeredTypes::summary)
                .toList();
        return new Listing(types, null);
    }

    @Override
    public MissionType show(Composite context, String id) {
        return named(stack(context), id);
    }

    private RuleStack stack(Composite context) {
        return layers.stack(context.entry().organization(), places.of(context));
    }

    private static MissionType named(RuleStack stack, String id) {
        var found = stack.nearest(RuleKind.MISSION_TYPE, id)
                .orElseThrow(() -> new Refused(new MissionTypeUnknown(id, names(stack))));
        if (found.rule() instanceof Rule.TypeRule(var type)) {
            return type;
        }
        throw new Refused(Objections.to(stack, found));
    }

    private static List<String> names(RuleStack stack) {
        return stack.all(RuleKind.MISSION_TYPE).stream()
                .map(rule -> rule.file().name())
                .toList();
    }

    private static MissionTypeSummary summary(ReadRule rule) {
        var file = rule.file();
        var layer = file.version().layer().wireName();
        return rule.rule() instanceof Rule.TypeRule(var type)
                ? new MissionTypeSummary(
                        type.id(),
                        type.version(),
                        layer,
                        type.title(),
                        type.steps().stream().map(Step::id).toList(),
                        null)
                : new MissionTypeSummary(
                        file.name(), file.version().toString(), layer, file.name(), List.of(), Problems.of(rule));
    }
}
