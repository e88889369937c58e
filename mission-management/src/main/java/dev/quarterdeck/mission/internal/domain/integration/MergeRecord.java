package dev.quarterdeck.mission.internal.domain.integration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact.MissionMerged;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCompleted;
import dev.quarterdeck.mission.internal.domain.work.LaneEvidence;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What follows from a merge that has reached its target: approved becomes done, and only here. */
public final class MergeRecord {
    private MergeRecord() {}

    /** @param now with a merge under way */
    public static List<MissionFact> of(Projection now, Actor actor) {
        var merge = Objects.requireNonNull(now.subjects().integration().underWay());
        var merged = new LaneEvidence(merge.target(), merge.to(), List.of(), List.of(), Set.of());
        var facts = new ArrayList<MissionFact>(Transitions.integrated(now, actor, merged));
        facts.add(new MissionMerged(merge.id()));
        facts.add(new MissionCompleted());
        return facts;
    }
}
