package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.mission.api.RunRecords.Decided;
import java.util.List;

/** The answers a step cannot begin without. */
public final class StepInputs {
    private static final String INPUT = "input:";

    private StepInputs() {}

    /** The decision that answers an input. */
    static String id(String input) {
        return INPUT + input;
    }

    /** What was answered, for whoever does the step. */
    public static List<String> of(RunStep step, List<Decided> decisions) {
        return step.requiredInputs().stream()
                .flatMap(input -> decisions.stream()
                        .filter(one -> one.decision().equals(id(input)))
                        .map(one -> "%s: %s".formatted(input.replace('_', ' '), one.option())))
                .toList();
    }
}
