package dev.quarterdeck.mission.internal.application.run;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.requests.DecisionRules;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunRules;
import dev.quarterdeck.mission.internal.domain.run.SurfacesDone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RecordedRuns implements RunRecords {
    private final MissionLog log;
    private final Seams seams;
    private final Clock clock;
    private final Ids ids;

    RecordedRuns(MissionLog log, Seams seams, Clock clock, Ids ids) {
        this.log = log;
        this.seams = seams;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Runs of(ReadContext context) {
        var mission = context.identity().mission();
        var current = log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
        var projection = current.projection();
        return new Runs(
                mission,
                current.version(),
                projection.subjects().runs().current(),
                SurfacesDone.of(projection),
                projection.subjects().requests().ofRuns());
    }

    @Override
    public Runs start(WriteContext context, NewRun command) {
        var id = new RunId(ids.next());
        return change(
                context,
                command.idempotencyKey(),
                (now, _) -> RunRules.start(now.subjects().runs(), goesOn(now), id, command));
    }

    @Override
    public Runs restart(WriteContext context, NewRun command) {
        var id = new RunId(ids.next());
        return change(
                context,
                command.idempotencyKey(),
                (now, _) -> RunRules.restart(now.subjects().runs(), goesOn(now), id, command));
    }

    @Override
    public Runs claim(WriteContext context, StepClaim command) {
        return change(
                context,
                command.idempotencyKey(),
                (now, actor) -> RunRules.claim(now.subjects().runs(), actor, command));
    }

    @Override
    public Runs report(WriteContext context, StepReport command) {
        return change(context, command.idempotencyKey(), (now, actor) -> {
            if (command.outcome() == Outcome.SUCCESS) {
                now.subjects().discrepancies().requireSettled(command.step(), command.workPackage());
            }
            return RunRules.report(now.subjects().runs(), actor, command);
        });
    }

    @Override
    public Runs block(WriteContext context, Blocking command) {
        return change(
                context,
                command.idempotencyKey(),
                (now, _) -> RunRules.block(now.subjects().runs(), command));
    }

    @Override
    public Runs decide(WriteContext context, Answer command) {
        return change(context, command.idempotencyKey(), (now, actor) -> decided(context, now, actor, command));
    }

    /** Where the question waits in the inbox, the answer is a decision; the first one holds. */
    private List<MissionFact> decided(WriteContext context, Projection now, Actor actor, Answer command) {
        var facts = new ArrayList<MissionFact>(RunRules.decide(now.subjects().runs(), actor, command));
        if (!facts.isEmpty() && command.request() != null) {
            var rules = new DecisionRules(
                    now, context.identity().mission(), actor, context.entry().posting(), clock.now());
            rules.told(command.request(), command.option(), command.rationale())
                    .ifPresent(decision -> facts.addFirst(decision));
        }
        return facts;
    }

    @Override
    public Page<Activity> activities(ReadContext context, Version after, int limit) {
        var size = PageRequest.first(limit).limit();
        var mission = context.identity().mission();
        var found = log.read(context.entry().organization(), mission, after, Integer.MAX_VALUE).stream()
                .map(Activities::of)
                .flatMap(Optional::stream)
                .limit(size + 1L)
                .toList();
        var shown = found.stream().limit(size).toList();
        return new Page<>(shown, found.size() > size ? shown.getLast().version().toString() : null);
    }

    @Override
    public Optional<Activity> byKey(ReadContext context, String idempotencyKey) {
        return log.byKey(context.entry().organization(), context.identity().mission(), idempotencyKey)
                .flatMap(Activities::of);
    }

    private Runs change(
            WriteContext context,
            @Nullable String key,
            BiFunction<Projection, Actor, ? extends List<? extends MissionFact>> decision) {
        seams.requireNative(context.read(), Seam.STATUS);
        log.once(
                context.entry().organization(),
                context.identity().mission(),
                key,
                now -> decision.apply(now, context.entry().actor()).stream()
                        .map(fact -> event(context, now, fact))
                        .toList());
        return of(context.read());
    }

    /** A run is named by the event that starts it, and every event of the run refers to it. */
    private NewEvent event(WriteContext context, Projection now, MissionFact fact) {
        var run = fact instanceof RunFact said ? said.run().value() : CommandLog.correlation(context, now);
        return new NewEvent(
                fact instanceof MissionStarted ? new EventId(run) : ids.nextEvent(),
                context.entry().actor(),
                clock.now(),
                null,
                run,
                context.entry().infrastructure().node(),
                null,
                new NewEvent.Content.Stated(fact));
    }

    private static boolean goesOn(Projection now) {
        return now.mission().active();
    }
}
