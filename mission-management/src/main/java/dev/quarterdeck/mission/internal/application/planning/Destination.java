package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a mission ends, by the rules of the branch it was aimed at.
 *
 * @param createFrom the protected branch it starts from, where it had to be a branch beside that one
 */
record Destination(
        BranchName target, @Nullable BranchName createFrom, Set<String> protectedBranches, Topology topology) {
    Destination {
        protectedBranches = Set.copyOf(protectedBranches);
    }
}
