package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactReducer;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.Occurrence;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamReducer;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyReducer;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverReducer;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationReducer;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleReducer;
import dev.quarterdeck.mission.internal.domain.plan.PhaseRule;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanReducer;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestReducer;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunReducer;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import dev.quarterdeck.mission.internal.domain.work.WorkReducer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds a mission's events into what they mean now. Mirrored events come first, our own facts after them. */
@Component
public final class Projector {
    private final List<StatusFold> folds;

    Projector(List<StatusFold> folds) {
        this.folds = List.copyOf(folds);
    }

    /** What the whole stream means. */
    public @Nullable Projection of(List<RecordedEvent> stream) {
        var now = mirrored(stream);
        for (var event : stream) {
            now = apply(now, event);
        }
        return now;
    }

    /**
     * What a stream means after an append.
     *
     * @param stream the stream with the appended events, asked for only where they cannot simply be added
     */
    public @Nullable Projection after(
            @Nullable Projection before, List<RecordedEvent> appended, Supplier<List<RecordedEvent>> stream) {
        if (appended.stream().anyMatch(event -> isMirrored(event.type()))) {
            return of(stream.get());
        }
        var now = before;
        for (var event : appended) {
            now = apply(now, event);
        }
        return now;
    }

    /** What the mission will mean once these are appended; for facts of ours. */
    Projection foreseen(Projection now, MissionId mission, List<NewEvent> events) {
        @Nullable Projection after = now;
        for (var event : events) {
            if (event.content() instanceof NewEvent.Content.Stated(var fact)) {
                after = reduced(
                        after,
                        fact,
                        new Told(event.id(), mission, event.actor(), event.occurredAt(), event.commitContext()));
            }
        }
        return Objects.requireNonNullElse(after, now);
    }

    /** Whether some fold gives events of this type their meaning. */
    public boolean isMirrored(String type) {
        return folds.stream().anyMatch(fold -> fold.owns(type));
    }

    private @Nullable Projection mirrored(List<RecordedEvent> stream) {
        for (var fold : folds) {
            var owned = stream.stream().filter(event -> fold.owns(event.type())).toList();
            if (!owned.isEmpty()) {
                return fold.fold(owned);
            }
        }
        return null;
    }

    private static @Nullable Projection apply(@Nullable Projection now, RecordedEvent event) {
        var fact = event.fact();
        var after = fact == null ? now : reduced(now, fact, Told.by(event.envelope()));
        // What files of another tool amount to is that tool's to say, until something of ours happens.
        return after == null || fact == null || fact instanceof AdoptionFact ? after : PhaseRule.applied(after);
    }

    private static @Nullable Projection reduced(@Nullable Projection now, MissionFact stated, Told told) {
        var actor = told.actor();
        var at = told.at();
        return switch (stated) {
            case LifecycleFact fact -> LifecycleReducer.apply(now, fact, actor, at);
            case ArtifactFact fact -> ArtifactReducer.apply(now, fact);
            case RunFact fact ->
                DiscrepancyReducer.observe(
                        RequestReducer.observe(RunReducer.apply(now, fact, actor, at), fact, actor, at), fact);
            case WorkFact fact ->
                DiscrepancyReducer.observe(
                        TeamReducer.observe(
                                IntegrationReducer.observe(
                                        RunReducer.apply(WorkReducer.apply(now, fact, actor, at), fact)),
                                fact,
                                at),
                        fact);
            case RequestFact fact -> HandoverReducer.observe(RequestReducer.apply(now, fact, actor, at), fact, at);
            case HandoverFact fact -> HandoverReducer.apply(now, fact, actor, at);
            case DiscrepancyFact fact -> DiscrepancyReducer.apply(now, fact, actor, at);
            case IntegrationFact fact -> IntegrationReducer.apply(now, fact);
            case PlanFact fact -> PlanReducer.apply(now, fact);
            case CollaborationFact fact -> collaborated(TeamReducer.apply(now, told.as(fact)), fact, actor, at);
            // Folded before our own facts, with the lines they are about.
            case AdoptionFact _ -> now;
            default -> throw new IllegalStateException("No reducer for " + stated.getClass());
        };
    }

    private static @Nullable Projection collaborated(
            @Nullable Projection now, CollaborationFact fact, Actor actor, Instant at) {
        var answered = RequestReducer.observe(now, fact, actor, at);
        return DiscrepancyReducer.observe(HandoverReducer.observe(answered, fact, at), fact);
    }

    /** Who told a fact, when and where. */
    private record Told(
            EventId event,
            MissionId mission,
            Actor actor,
            Instant at,
            @Nullable CommitContext commit) {
        static Told by(EventEnvelope event) {
            return new Told(event.id(), event.mission(), event.actor(), event.occurredAt(), event.commitContext());
        }

        Occurrence as(CollaborationFact fact) {
            return new Occurrence(event, mission, actor, at, commit, fact);
        }
    }
}
