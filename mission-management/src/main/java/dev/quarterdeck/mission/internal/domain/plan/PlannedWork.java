package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A work package as it was finalized.
 *
 * @param priority the smaller is offered first
 * @param ownedFiles globs of repository-relative paths
 * @param lane the one its work happens in; without lanes all share one
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
    public PlannedWork {
        dependencies = List.copyOf(dependencies);
        ownedFiles = List.copyOf(ownedFiles);
        subtasks = List.copyOf(subtasks);
        requirementRefs = List.copyOf(requirementRefs);
    }

    /** A part of it that is ticked off on its own. */
    public record Subtask(String id, String title) {}
}
