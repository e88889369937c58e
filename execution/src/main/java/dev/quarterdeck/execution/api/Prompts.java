package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker is told for one step; written from the step's context and the work package's file alone. */
public interface Prompts {
    @Requires(Permission.READ)
    Prompt render(PromptContext context, Assignment assignment);

    /**
     * What a step is about, beside where it is done.
     *
     * @param profile who the worker is, by an agent profile
     * @param profileFrom where the profile was named: {@code spawn request}, {@code work package}, {@code step} or {@code charter}
     * @param purpose why the mission is worth doing
     * @param rules what the charter asks of the work
     * @param instructions the step's own text
     * @param verification commands that have to pass
     */
    record Assignment(
            @Nullable String profile,
            @Nullable String profileFrom,
            String missionTitle,
            @Nullable String purpose,
            String stepTitle,
            @Nullable String action,
            String instructions,
            List<String> rules,
            @Nullable WorkPackageFile workPackage,
            List<String> verification,
            List<String> inputs) {
        public Assignment {
            rules = List.copyOf(rules);
            verification = List.copyOf(verification);
            inputs = List.copyOf(inputs);
        }
    }

    /** The work package's file as it is committed. */
    record WorkPackageFile(WorkPackageId id, String title, String text, List<String> ownedFiles) {
        public WorkPackageFile {
            ownedFiles = List.copyOf(ownedFiles);
        }
    }
}
