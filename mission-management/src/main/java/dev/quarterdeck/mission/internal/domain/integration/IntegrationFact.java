package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.api.Integrations.Acceptance;
import dev.quarterdeck.mission.api.Integrations.Merge;
import dev.quarterdeck.mission.api.MergeOutcomes.Push;
import dev.quarterdeck.mission.internal.domain.MissionFact;

/** A fact about a mission's way to its target. */
public sealed interface IntegrationFact extends MissionFact {
    record MissionAccepted(Acceptance acceptance) implements IntegrationFact {}

    /** The commits are made; the target has still to move. */
    record MergeStarted(Merge merge) implements IntegrationFact {}

    record MergeAborted(EventId merge, String code, String why) implements IntegrationFact {}

    /** The target is at the last of the commits the merge started with. */
    record MissionMerged(EventId merge) implements IntegrationFact {}

    record PushRecorded(EventId merge, Push push) implements IntegrationFact {}
}
