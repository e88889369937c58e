package dev.quarterdeck.execution.api;

import dev.quarterdeck.governance.api.AgentProfile;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker is told for one step; written from the step's context and what the step is about, and nothing else. */
public interface Prompts {
    @Requires(Permission.READ)
    Prompt render(PromptContext context, Assignment assignment);

    /**
     * What a step is about, beside where it is done.
     *
     * @param profile who the worker is
     * @param profileFrom where the profile was named; absent where none is
     * @param purpose why the mission is worth doing
     * @param surface the lifecycle surface the step is done with; absent for one that is reported
     * @param instructions the step's own text
     * @param leaves the files the step leaves, relative to the repository
     * @param inputs answers the step was waiting for, each with what it answers
     */
    record Assignment(
            @Nullable AgentProfile profile,
            @Nullable ProfileSource profileFrom,
            String missionTitle,
            @Nullable String purpose,
            String stepTitle,
            @Nullable String surface,
            String instructions,
            @Nullable WorkPackageFile workPackage,
            List<String> leaves,
            List<String> inputs) {
        public Assignment {
            leaves = List.copyOf(leaves);
            inputs = List.copyOf(inputs);
        }
    }

    /** Where a worker's profile was named; the first of these that names one is followed. */
    enum ProfileSource {
        SPAWN_REQUEST,
        WORK_PACKAGE,
        STEP,
        CHARTER
    }

    /**
     * The work package as it is planned.
     *
     * @param text its file as it is committed
     * @param ownedFiles globs
     * @param openSubtasks the ids of those that are not done
     * @param findings what its last review asked to be changed
     */
    record WorkPackageFile(
            WorkPackageId id,
            String title,
            String text,
            List<String> ownedFiles,
            List<String> openSubtasks,
            List<String> findings) {
        public WorkPackageFile {
            ownedFiles = List.copyOf(ownedFiles);
            openSubtasks = List.copyOf(openSubtasks);
            findings = List.copyOf(findings);
        }
    }
}
