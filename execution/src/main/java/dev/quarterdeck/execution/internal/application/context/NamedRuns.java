package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRefusal.RunIsOver;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the run and the step a caller names say about a context. */
@Component
class NamedRuns {
    private static final NamedRun NONE = new NamedRun(null, null);

    private final RunRecords runs;
    private final MissionTypes types;

    NamedRuns(RunRecords runs, MissionTypes types) {
        this.runs = runs;
        this.types = types;
    }

    /** @param source absent where no step is named */
    record NamedRun(
            @Nullable RunFragment fragment, @Nullable PromptSource source) {}

    Resolved<NamedRun> named(ReadContext context, InvocationSite site) {
        var run = site.run();
        if (run == null) {
            return new Known<>(NONE);
        }
        try {
            var current = runs.of(context).current();
            return current != null && current.id().equals(run)
                    ? named(current, site.step())
                    : new Unknown<>(over(run, current));
        } catch (Refused denied) {
            return new Unknown<>(denied.reason());
        }
    }

    private Resolved<NamedRun> named(Run run, @Nullable String step) {
        if (step == null) {
            return new Known<>(new NamedRun(StepSources.fragment(run, null), null));
        }
        var type = types.frozen(run.type().definition());
        return StepSources.of(type, step)
                .<Resolved<NamedRun>>map(source -> new Known<>(new NamedRun(StepSources.fragment(run, step), source)))
                .orElseGet(() -> new Unknown<>(unknown(type, step)));
    }

    private static RunIsOver over(RunId run, @Nullable Run current) {
        return new RunIsOver(run, current == null ? null : current.id());
    }

    private static NotFound unknown(MissionType type, String step) {
        var steps = type.steps().stream().map(MissionType.Step::id).toList();
        return new NotFound("step %s in mission type %s".formatted(step, type.id()), "qd next", List.copyOf(steps));
    }
}
