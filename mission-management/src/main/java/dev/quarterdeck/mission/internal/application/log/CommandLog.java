package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records what a command leads to: who gave it, from which checkout, and in which run. */
@Component
public class CommandLog {
    private final MissionLog log;
    private final GitFacts git;
    private final Takeovers takeovers;
    private final Clock clock;
    private final Ids ids;

    CommandLog(MissionLog log, GitFacts git, Takeovers takeovers, Clock clock, Ids ids) {
        this.log = log;
        this.git = git;
        this.takeovers = takeovers;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param decision taken once for every key; what follows from its first fact names that as its cause */
    public Version once(
            WriteContext context,
            @Nullable String key,
            Function<Projection, ? extends List<? extends MissionFact>> decision) {
        var commit = checkout(git, context);
        var mission = context.identity().mission();
        return log.once(
                context.entry().organization(),
                mission,
                key,
                now -> takeovers.warned(now, mission, events(context, now, decision.apply(now), commit)));
    }

    private List<NewEvent> events(
            WriteContext context, Projection now, List<? extends MissionFact> facts, @Nullable CommitContext commit) {
        var events = new ArrayList<NewEvent>();
        for (var fact : facts) {
            EventId cause = events.isEmpty() ? null : events.getFirst().id();
            events.add(new NewEvent(
                    ids.nextEvent(),
                    context.entry().actor(),
                    clock.now(),
                    cause,
                    correlation(context, now),
                    context.entry().infrastructure().node(),
                    commit,
                    new Stated(fact)));
        }
        return events;
    }

    /** Everything that happens during a run belongs to it. */
    public static String correlation(WriteContext context, Projection now) {
        var run = now.subjects().runs().current();
        return run == null
                ? context.entry().infrastructure().correlationId()
                : run.id().value();
    }

    /** Where the caller stands; absent where that is nowhere, or on no branch. */
    public static @Nullable CommitContext checkout(GitFacts git, WriteContext context) {
        var workspace = context.workspace();
        var branch = workspace == null || workspace.currentDirectory() == null
                ? null
                : workspace.currentCheckout().branch();
        return workspace == null || branch == null
                ? null
                : new CommitContext(
                        context.identity().repository(),
                        branch.value(),
                        git.tip(workspace, branch).map(commit -> commit.value()).orElse(null));
    }
}
