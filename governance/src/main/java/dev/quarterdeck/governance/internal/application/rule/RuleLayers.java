package dev.quarterdeck.governance.internal.application.rule;

import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.internal.domain.rule.Layer;
import dev.quarterdeck.governance.internal.domain.rule.RuleLayer;
import dev.quarterdeck.governance.internal.domain.rule.RuleStack;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the layers that hold in a place. */
@Component
class RuleLayers {
    private final RuleLayer builtIn;
    private final RuleStore store;
    private final RuleReader reader;
    private final RepositoryLayers repositories;
    private final TenantTransactions transactions;
    private final Recent<OrganizationState, RuleLayer> organizations = new Recent<>();

    RuleLayers(
            BuiltInRules builtIn,
            RuleStore store,
            RuleReader reader,
            RepositoryLayers repositories,
            TenantTransactions transactions) {
        this.builtIn = reader.layer(Layer.BUILT_IN, builtIn.files());
        this.store = store;
        this.reader = reader;
        this.repositories = repositories;
        this.transactions = transactions;
        this.builtIn.rules().forEach(rule -> {
            if (!rule.findings().isEmpty()) {
                throw new IllegalStateException("%s: %s".formatted(rule.file().path(), rule.findings()));
            }
        });
    }

    /** What a stack was put together from; the same state is the same stack. */
    record State(
            OrganizationState organization,
            @Nullable BranchName branch,
            @Nullable CommitId commit) {}

    /** How far an organisation's rules have come. */
    record OrganizationState(OrganizationId organization, long revision) {}

    /** Looks how things stand, and reads nothing yet. */
    State state(OrganizationId organization, @Nullable RuleSource source) {
        var revision = transactions.look(organization, store::revision);
        return new State(
                new OrganizationState(organization, revision),
                source == null ? null : source.ref(),
                source == null ? null : repositories.tip(source));
    }

    RuleStack stack(State state, @Nullable RuleSource source) {
        var commit = state.commit();
        var repository = source == null || commit == null ? RuleLayer.NO_REPOSITORY : repositories.at(source, commit);
        return new RuleStack(List.of(builtIn, organization(state.organization()), repository), state.branch());
    }

    RuleStack stack(OrganizationId organization, @Nullable RuleSource source) {
        return stack(state(organization, source), source);
    }

    private RuleLayer organization(OrganizationState state) {
        var known = organizations.get(state);
        return known == null ? organizations.put(state, read(state)) : known;
    }

    private RuleLayer read(OrganizationState state) {
        var texts = transactions.look(state.organization(), () -> store.at(state.revision()));
        return reader.layer(Layer.ORGANIZATION, texts);
    }
}
