package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.run.RunStep;
import dev.quarterdeck.execution.internal.domain.run.TextHash;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.mission.api.RunRecords.Run;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where what a step's worker is told comes from: the mission type the run goes by. */
final class StepSources {
    private StepSources() {}

    /** Empty where the type has no such step. */
    static Optional<PromptSource> of(MissionType type, String step) {
        return RunStep.of(type).stream()
                .filter(one -> one.id().equals(step))
                .findFirst()
                .map(one -> of(type, one));
    }

    static PromptSource of(MissionType type, RunStep step) {
        var template = step.template() == null ? "" : step.template();
        return new PromptSource(
                type.layer(),
                "mission-types/%s.yaml".formatted(type.id()),
                "%s/%s".formatted(type.id(), step.id()),
                type.version(),
                TextHash.of(template));
    }

    static RunFragment fragment(Run run, @Nullable String step) {
        return new RunFragment(run.id(), step, run.type().hash());
    }
}
