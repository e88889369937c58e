package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Where what became of a merge turns into events of its mission; called by the git effects, which have no caller. */
public interface MergeOutcomes {
    /** The target is there: approved work packages are done and the mission is completed; again is a no-op. */
    Version merged(OrganizationId organization, MissionId mission, EventId merge);

    /** Nothing moved and nothing will; again is a no-op. */
    Version aborted(OrganizationId organization, MissionId mission, EventId merge, String code, String why);

    /** The target was pushed, or will not be; the same again is a no-op. */
    Version pushed(OrganizationId organization, MissionId mission, EventId merge, Push push);

    /**
     * How pushing ended.
     *
     * @param failure what the remote said when it was given up
     */
    record Push(
            String remote,
            BranchName branch,
            CommitId commit,
            @Nullable String failure) {}
}
