package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.Significance;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionType.WorkPackagePolicy;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.id.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One mission type of one step, whatever is asked for. */
final class TypesInMemory implements MissionTypes {
    static final MissionType TYPE = new MissionType(
            "software-dev",
            "built-in:1",
            "Software",
            "built-in",
            "cafe",
            List.of(new Step(
                    "plan",
                    "Plan it",
                    List.of(),
                    null,
                    "Write the plan.",
                    List.of(),
                    List.of(),
                    null,
                    Significance.LOW,
                    List.of(),
                    "plan")),
            List.of(),
            new WorkPackagePolicy(true, true),
            "{}");

    @Override
    public MissionType named(OrganizationId organization, @Nullable RuleSource source, String id) {
        return TYPE;
    }

    @Override
    public MissionType frozen(String definition) {
        return TYPE;
    }

    @Override
    public Listing list(Composite context) {
        throw new UnsupportedOperationException("Resolution lists no types");
    }

    @Override
    public MissionType show(Composite context, String id) {
        throw new UnsupportedOperationException("Resolution shows no type");
    }
}
