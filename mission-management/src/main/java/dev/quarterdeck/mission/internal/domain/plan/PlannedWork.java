package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work package as its file describes it.
 *
 * @param priority the smaller is offered first
 * @param ownedFiles globs of repository-relative paths
 * @param lane the one its work happens in, without lanes the same for all; empty until it is finalized
 * @param file where it is described, relative to the mission's directory
 */
public record PlannedWork(
        WorkPackageId id,
        String title,
        int priority,
        List<WorkPackageId> dependencies,
        List<String> ownedFiles,
        List<Subtask> subtasks,
        List<String> requirementRefs,
        String executionMode,
        @Nullable String agentProfile,
        String lane,
        String file) {
    public static final int USUAL_PRIORITY = 100;
    public static final String USUAL_MODE = "code_change";

    public PlannedWork {
        dependencies = List.copyOf(dependencies);
        ownedFiles = List.copyOf(ownedFiles);
        subtasks = List.copyOf(subtasks);
        requirementRefs = List.copyOf(requirementRefs);
    }

    /** Whether a file is this work package's to change. */
    public boolean owns(String path) {
        return ownedFiles.stream().anyMatch(glob -> PathPattern.of(glob).matches(path));
    }

    public PlannedWork in(String laneOfIt) {
        return new PlannedWork(
                id,
                title,
                priority,
                dependencies,
                ownedFiles,
                subtasks,
                requirementRefs,
                executionMode,
                agentProfile,
                laneOfIt,
                file);
    }

    /** A part of it that is ticked off on its own. */
    public record Subtask(String id, String title) {}
}
