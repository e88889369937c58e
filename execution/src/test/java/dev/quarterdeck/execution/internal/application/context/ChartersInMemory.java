package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.governance.api.Charter;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One charter everywhere, which protects the branch {@code release}. */
final class ChartersInMemory implements Charters {
    private static final Charter CHARTER = new Charter(
            "built-in:1",
            Contexts.policy(),
            Topology.LANES,
            Set.of("release"),
            List.of(),
            List.of(),
            new Charter.Commits(72),
            null,
            new Charter.Retention(30, 90));

    @Override
    public Charter in(OrganizationId organization, @Nullable RuleSource source) {
        return CHARTER;
    }

    @Override
    public InForce inForce(OrganizationId organization, @Nullable RuleSource source) {
        return new InForce(CHARTER, null, null);
    }

    @Override
    public CharterView show(Composite context) {
        throw new UnsupportedOperationException("Resolution shows no charter");
    }

    @Override
    public Explanation explain(Composite context, String key) {
        throw new UnsupportedOperationException("Resolution explains nothing");
    }
}
