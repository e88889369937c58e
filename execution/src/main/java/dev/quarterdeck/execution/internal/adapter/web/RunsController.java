package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.Complete;
import dev.quarterdeck.execution.api.MissionRuns.Decide;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.execution.api.MissionRuns.Reported;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.RunRecords.Activity;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class RunsController {
    private static final String KEY = "Idempotency-Key";

    private final MissionRuns runs;

    RunsController(MissionRuns runs) {
        this.runs = runs;
    }

    @PostMapping("/missions/{mission}/runs")
    Run start(WriteContext context, @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return runs.start(context, idempotencyKey);
    }

    @GetMapping("/missions/{mission}/ledger")
    Page<Activity> ledger(
            ReadContext context,
            @RequestParam(defaultValue = "0") Version after,
            @RequestParam(defaultValue = "50") int limit) {
        return runs.ledger(context, after, limit);
    }

    @GetMapping("/runs/{run}/next")
    Next preview(WriteContext context) {
        return runs.preview(context);
    }

    @PostMapping("/runs/{run}/next")
    Next claim(
            WriteContext context,
            @PathVariable RunId run,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody(required = false) @Nullable Wish wish) {
        return runs.claim(context, Wish.claim(run, wish, idempotencyKey));
    }

    @PostMapping("/runs/{run}/steps/{step}/complete")
    Reported complete(
            WriteContext context,
            @PathVariable RunId run,
            @PathVariable String step,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody StepEnd end) {
        return runs.complete(context, new Complete(run, step, end.workPackage, end.outcome, end.note, idempotencyKey));
    }

    @PostMapping("/runs/{run}/decisions/{decision}")
    Reported decide(
            WriteContext context,
            @PathVariable RunId run,
            @PathVariable String decision,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey,
            @RequestBody Choice choice) {
        return runs.decide(context, new Decide(run, decision, choice.option, choice.rationale, idempotencyKey));
    }

    /** What the caller would like to have; nothing in particular where it is left out. */
    record Wish(
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String agentProfile) {
        static Claim claim(RunId run, @Nullable Wish wish, @Nullable String key) {
            return wish == null
                    ? new Claim(run, null, null, null, key)
                    : new Claim(run, wish.step, wish.workPackage, wish.agentProfile, key);
        }
    }

    /** How a step ended. */
    record StepEnd(
            @Nullable WorkPackageId workPackage,
            Outcome outcome,
            @Nullable String note) {}

    /** An answer. */
    record Choice(String option, @Nullable String rationale) {}
}
