package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.Integration;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.WriteContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class Integrating implements Integration {
    private final Sites sites;
    private final Accepting accepting;
    private final Preparation preparation;
    private final Merging merging;
    private final Aborting aborting;

    Integrating(Sites sites, Accepting accepting, Preparation preparation, Merging merging, Aborting aborting) {
        this.sites = sites;
        this.accepting = accepting;
        this.preparation = preparation;
        this.merging = merging;
        this.aborting = aborting;
    }

    @Override
    public Accepted accept(WriteContext context, Accept command) {
        return accepting.accept(context, command);
    }

    @Override
    public MergePlan preview(WriteContext context, @Nullable MergeStrategy strategy) {
        return preparation.preview(sites.of(context), strategy);
    }

    @Override
    public Merged merge(WriteContext context, Merge command) {
        return merging.merge(context, command);
    }

    @Override
    public Aborted abort(WriteContext context) {
        return aborting.abort(context);
    }
}
