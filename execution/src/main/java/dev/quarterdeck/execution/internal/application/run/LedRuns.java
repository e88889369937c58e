package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.internal.application.context.StepContexts;
import dev.quarterdeck.execution.internal.domain.run.Outlook;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Finished;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.Activity;
import dev.quarterdeck.mission.api.RunRecords.Blocking;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRefusal.RunIsOver;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class LedRuns implements MissionRuns {
    private final Lookout lookout;
    private final Giving giving;
    private final StepReports reports;
    private final Asking asking;
    private final RunRecords records;
    private final StepContexts contexts;

    LedRuns(
            Lookout lookout,
            Giving giving,
            StepReports reports,
            Asking asking,
            RunRecords records,
            StepContexts contexts) {
        this.lookout = lookout;
        this.giving = giving;
        this.reports = reports;
        this.asking = asking;
        this.records = records;
        this.contexts = contexts;
    }

    @Override
    public Run start(WriteContext context, @Nullable String idempotencyKey) {
        return started(context, lookout.see(context, null, null), idempotencyKey);
    }

    @Override
    public Next preview(WriteContext context) {
        var here = contexts.fromAnywhere(context);
        var sight = lookout.see(here, null, null);
        return answer(here, sight);
    }

    @Override
    public Next claim(WriteContext context, Claim command) {
        var here = contexts.fromAnywhere(context);
        var key = command.idempotencyKey();
        var before = key == null ? null : records.byKey(here.read(), key).orElse(null);
        if (before != null) {
            return again(here, before, command);
        }
        var sight = lookout.see(here, command.step(), command.workPackage());
        asking.takeBack(here, sight);
        while (true) {
            var outlook = sight.outlook();
            if (outlook instanceof Finished) {
                return answer(sight, outlook);
            }
            try {
                return taken(here, sight, command);
            } catch (Refused refused) {
                // Somebody else was quicker if there is something else to do now; else the refusal stands.
                sight = lookout.see(here, command.step(), command.workPackage());
                if (sight.outlook().equals(outlook)) {
                    throw refused;
                }
            }
        }
    }

    private Next taken(WriteContext context, Sight seen, Claim command) {
        var run = current(seen.situation().run(), command.run());
        if (run == null) {
            started(context, seen, Giving.part(command.idempotencyKey(), "run"));
            return taken(context, lookout.see(context, command.step(), command.workPackage()), command);
        }
        return switch (seen.outlook()) {
            case Offer offer -> giving.give(context, seen, run, offer, command);
            case Stuck stuck -> {
                block(context, seen, run, stuck, command.idempotencyKey());
                yield answer(seen, stuck);
            }
            case Question question -> {
                var request = asking.ask(context, seen, run, question);
                yield Questions.shown(seen.situation(), question, request.id());
            }
            case Finished finished -> answer(seen, finished);
        };
    }

    /** The command took effect before: the same step, if it is still the caller's, and nothing new in any case. */
    private Next again(WriteContext context, Activity before, Claim command) {
        var sight = lookout.see(context, before.step(), before.workPackage());
        var run = sight.situation().run();
        var step = before.step();
        if (run == null
                || step == null
                || !before.kind().equals("claimed")
                || !run.id().equals(before.run())) {
            return answer(context, sight);
        }
        return sight.step(step)
                .map(found -> new Offer(found, before.workPackage(), true))
                .map(offer -> giving.again(context, sight, run, offer, command))
                .orElseGet(() -> answer(context, sight));
    }

    private Next answer(WriteContext context, Sight sight) {
        return sight.outlook() instanceof Offer offer
                ? giving.show(context, sight, sight.situation().run(), offer)
                : answer(sight, sight.outlook());
    }

    private Run started(WriteContext context, Sight sight, @Nullable String key) {
        var fresh = sight.fresh(key);
        return Objects.requireNonNull(records.start(context, fresh).current());
    }

    /** Said for all: nobody holds anything, and what the caller is told holds for whoever asks. */
    private void block(WriteContext context, Sight sight, Run run, Stuck stuck, @Nullable String key) {
        if (sight.isIdle()) {
            var reasons = stuck.failures().stream()
                    .map(failure -> "%s %s: %s".formatted(failure.code(), failure.subject(), failure.evidence()))
                    .toList();
            records.block(context, new Blocking(run.id(), reasons, key));
        }
    }

    private static @Nullable Run current(@Nullable Run current, @Nullable RunId named) {
        if (named != null && (current == null || !current.id().equals(named))) {
            throw new Refused(new RunIsOver(named, current == null ? null : current.id()));
        }
        return current;
    }

    private static Next answer(Sight sight, Outlook outlook) {
        var run = sight.situation().runId();
        return switch (outlook) {
            case Question question -> {
                var request = sight.request(question.id()).map(DecisionRequest::id);
                yield Questions.shown(sight.situation(), question, request.orElse(null));
            }
            case Stuck(var failures) -> new Next.Blocked(run, failures);
            case Finished(var reason) -> new Next.Terminal(run, reason);
            case Offer offer -> throw new IllegalStateException("It is to be given or shown: " + offer);
        };
    }

    @Override
    public Reported complete(WriteContext context, Complete command) {
        return reports.complete(contexts.fromAnywhere(context), command);
    }

    @Override
    public Reported decide(WriteContext context, Decide command) {
        return reports.decide(contexts.fromAnywhere(context), command);
    }

    @Override
    public Page<Activity> ledger(ReadContext context, Version after, int limit) {
        return records.activities(context, after, limit);
    }
}
