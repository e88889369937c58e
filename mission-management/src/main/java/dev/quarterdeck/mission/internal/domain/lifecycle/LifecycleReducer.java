package dev.quarterdeck.mission.internal.domain.lifecycle;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.Mission;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lifecycle facts mean. */
public final class LifecycleReducer {
    private LifecycleReducer() {}

    /** @param now absent before the first fact; a fact that finds no mission then has no meaning */
    public static @Nullable Projection apply(@Nullable Projection now, LifecycleFact fact, Actor actor, Instant at) {
        return switch (fact) {
            case MissionCreated created -> now == null ? begun(created, actor, at) : now;
            case LifecycleFact.PlanningCommitRecorded(var commit) ->
                now == null ? null : now.with(now.mission().startingLanesFrom(commit));
            case LifecycleFact.MissionCompleted() -> ended(now, Phase.COMPLETED);
            case LifecycleFact.MissionCanceled(var reason) -> canceled(now, reason);
        };
    }

    private static @Nullable Projection canceled(@Nullable Projection now, String reason) {
        var ended = ended(now, Phase.CANCELED);
        if (ended == null) {
            return null;
        }
        var subjects = ended.subjects();
        return ended.with(subjects.with(subjects.plan().givenUp(reason)));
    }

    private static @Nullable Projection ended(@Nullable Projection now, Phase phase) {
        return now == null ? null : now.with(now.mission().in(phase, false));
    }

    private static Projection begun(MissionCreated created, Actor actor, Instant at) {
        var coordination =
                created.topology().hasCoordination() ? created.names().coordinationBranch() : null;
        var mission = new Mission(
                created.repository(),
                created.slug(),
                created.names(),
                created.title(),
                created.purpose(),
                created.missionType(),
                created.topology(),
                created.targetBranch(),
                coordination,
                Authority.NATIVE,
                null,
                at,
                actor,
                Phase.SPECIFYING,
                true,
                created.idempotencyKey());
        return new Projection(mission, List.of(), Subjects.NONE);
    }
}
