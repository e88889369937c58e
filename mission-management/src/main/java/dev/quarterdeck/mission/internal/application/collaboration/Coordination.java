package dev.quarterdeck.mission.internal.application.collaboration;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.CollaborationRefusal.WarningUnacknowledged;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.ActivityRules;
import dev.quarterdeck.mission.internal.domain.collaboration.AdvisoryChecks;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.Occurrence;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamReducer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One command of collaboration on its way into the log. */
final class Coordination {
    private final MissionLog log;
    private final Clock clock;
    private final Ids ids;
    private final WriteContext context;
    private final @Nullable CommitContext commit;

    Coordination(MissionLog log, Clock clock, Ids ids, GitFacts git, WriteContext context) {
        this.log = log;
        this.clock = clock;
        this.ids = ids;
        this.context = context;
        commit = CommandLog.checkout(git, context);
    }

    Actor actor() {
        return context.entry().actor();
    }

    MissionId mission() {
        return context.identity().mission();
    }

    void once(@Nullable String key, Function<Projection, List<CollaborationFact>> decision) {
        append(key, now -> events(now, decision.apply(now), null));
    }

    /** The same, and warnings of what it leads to. */
    void onceWithWarnings(@Nullable String key, Function<Projection, List<CollaborationFact>> decision) {
        append(key, now -> checked(now, decision.apply(now)).all());
    }

    /**
     * A step begins unless a warning of it has to be acknowledged first; what is to be warned of is said in any case.
     *
     * @throws Refused if it may not begin
     */
    void begin(@Nullable String key, String step, Function<Projection, List<CollaborationFact>> decision) {
        try {
            append(key, now -> begun(now, step, decision.apply(now)));
        } catch (Refused refused) {
            if (!(refused.reason() instanceof WarningUnacknowledged)) {
                throw refused;
            }
            append(null, now -> checked(now, decision.apply(now)).warnings());
            // Refused again, by warnings that everybody sees now; unless they were acknowledged meanwhile.
            append(key, now -> begun(now, step, decision.apply(now)));
        }
    }

    private List<NewEvent> begun(Projection now, String step, List<CollaborationFact> facts) {
        var checked = checked(now, facts);
        if (!facts.isEmpty()) {
            var team = after(now, checked.all()).subjects().team();
            ActivityRules.requireCleared(team.warnings(), actor().id(), step, required(now));
        }
        return checked.all();
    }

    private Set<String> required(Projection now) {
        var frozen = now.subjects().rules();
        var policy = frozen == null ? context.governance().interactionPolicy() : frozen.policy();
        return policy.acknowledgementRequired();
    }

    private Version append(@Nullable String key, Function<Projection, List<NewEvent>> decision) {
        return log.once(context.entry().organization(), mission(), key, decision);
    }

    private record Checked(List<NewEvent> events, List<NewEvent> warnings) {
        List<NewEvent> all() {
            var all = new ArrayList<>(events);
            all.addAll(warnings);
            return all;
        }
    }

    private Checked checked(Projection now, List<CollaborationFact> facts) {
        var events = events(now, facts, null);
        var cause = events.isEmpty() ? null : events.getFirst().id();
        var found = AdvisoryChecks.of(after(now, events), actor().id()).stream()
                .map(each -> each.fact(ids.next(), mission().value()))
                .toList();
        return new Checked(events, events(now, found, cause));
    }

    private Projection after(Projection now, List<NewEvent> events) {
        var occurrences = events.stream().map(this::occurrence).toList();
        var subjects = now.subjects();
        return now.with(subjects.with(TeamReducer.resume(subjects.team(), occurrences)));
    }

    private Occurrence occurrence(NewEvent event) {
        return switch (event.content()) {
            case NewEvent.Content.Stated(CollaborationFact fact) ->
                new Occurrence(event.id(), mission(), event.actor(), event.occurredAt(), commit, fact);
            case NewEvent.Content other -> throw new IllegalStateException("No event of this subject: " + other);
        };
    }

    /** What follows from the first of them names it as its cause. */
    private List<NewEvent> events(Projection now, List<CollaborationFact> facts, @Nullable EventId cause) {
        var events = new ArrayList<NewEvent>();
        for (var fact : facts) {
            var because = events.isEmpty() ? cause : events.getFirst().id();
            events.add(new NewEvent(
                    ids.nextEvent(),
                    actor(),
                    clock.now(),
                    because,
                    CommandLog.correlation(context, now),
                    context.entry().infrastructure().node(),
                    commit,
                    new NewEvent.Content.Stated(fact)));
        }
        return events;
    }
}
