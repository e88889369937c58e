package dev.quarterdeck.execution.internal.domain.integration;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import org.jspecify.annotations.Nullable;

/**
 * One thing brought onto the target, and what was there then.
 *
 * @param workPackage absent for the coordination branch
 * @param title what a person calls it
 * @param where the lane or branch it comes from
 * @param contained whether everything of it was there before
 */
public record Step(
        @Nullable WorkPackageId workPackage,
        String title,
        String where,
        CommitId head,
        TreeId tree,
        boolean contained) {}
