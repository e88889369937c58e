package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeAborted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MergeStarted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionAccepted;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionMerged;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.PushRecorded;
import org.jspecify.annotations.Nullable;

/** What facts about a mission's integration mean. */
public final class IntegrationReducer {
    private IntegrationReducer() {}

    /** @param now absent before the first fact; a fact that finds no mission then has no meaning */
    public static @Nullable Projection apply(@Nullable Projection now, IntegrationFact fact) {
        if (now == null) {
            return null;
        }
        var subjects = now.subjects();
        return now.with(subjects.with(apply(subjects.integration(), fact)));
    }

    /** What a change of the work means for the integration: an acceptance ends with work that is taken up again. */
    public static @Nullable Projection observe(@Nullable Projection now) {
        if (now == null || OpenWork.in(now).isEmpty()) {
            return now;
        }
        var subjects = now.subjects();
        return now.with(subjects.with(subjects.integration().workedOn()));
    }

    private static IntegrationState apply(IntegrationState now, IntegrationFact fact) {
        return switch (fact) {
            case MissionAccepted(var acceptance) -> now.accepted(acceptance);
            case MergeStarted(var merge) -> now.merging(merge);
            case MergeAborted(var merge, var _, var _) -> now.hasUnderWay(merge) ? now.aborted() : now;
            case MissionMerged(var merge) -> {
                var underWay = now.underWay();
                yield underWay != null && underWay.id().equals(merge) ? now.landed(underWay) : now;
            }
            // The target is where it is, whatever a remote says.
            case PushRecorded _ -> now;
        };
    }
}
