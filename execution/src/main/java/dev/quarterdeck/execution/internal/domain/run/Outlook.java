package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes next for one caller. */
public sealed interface Outlook {
    /**
     * Something to do.
     *
     * @param held whether the caller has it in hand already
     */
    record Offer(RunStep step, @Nullable WorkPackageId workPackage, boolean held) implements Outlook {}

    /**
     * Something to be answered first.
     *
     * @param options empty where any text is an answer
     */
    record Question(String id, @Nullable String step, String text, List<String> options, boolean byPerson)
            implements Outlook {
        public Question {
            options = List.copyOf(options);
        }

        public boolean takes(String option) {
            return options.isEmpty() ? !option.isBlank() : options.contains(option);
        }
    }

    record Stuck(List<GuardFailure> failures) implements Outlook {
        public Stuck {
            failures = List.copyOf(failures);
        }
    }

    record Finished(String reason) implements Outlook {}
}
