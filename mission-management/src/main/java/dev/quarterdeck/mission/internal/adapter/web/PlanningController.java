package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.Artifact;
import dev.quarterdeck.mission.api.MissionPlans.ArtifactText;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Analyze;
import dev.quarterdeck.mission.api.Planning.Analyzed;
import dev.quarterdeck.mission.api.Planning.Drafted;
import dev.quarterdeck.mission.api.Planning.FinalizePlan;
import dev.quarterdeck.mission.api.Planning.Finalized;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Planned;
import dev.quarterdeck.mission.api.Planning.Retrospect;
import dev.quarterdeck.mission.api.Planning.Retrospected;
import dev.quarterdeck.mission.api.Planning.Tasks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class PlanningController {
    private static final String KEY = "Idempotency-Key";

    private final Planning planning;
    private final MissionPlans plans;

    PlanningController(Planning planning, MissionPlans plans) {
        this.planning = planning;
        this.plans = plans;
    }

    @GetMapping("/plan")
    PlanView show(WriteContext context) {
        return plans.compared(context);
    }

    @GetMapping("/artifacts")
    Page<Artifact> artifacts(WriteContext context) {
        return plans.artifacts(context);
    }

    @GetMapping("/artifacts/text")
    ArtifactText artifact(WriteContext context, @RequestParam(defaultValue = "") String path) {
        return plans.artifact(context, path);
    }

    @PostMapping("/plan")
    Planned plan(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Files body) {
        return planning.plan(context, new Plan(Files.in(body), key));
    }

    @PostMapping("/tasks")
    Drafted tasks(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Files body) {
        return planning.tasks(context, new Tasks(Files.in(body), key));
    }

    @PostMapping("/finalize")
    Finalized finalizePlan(WriteContext context, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return planning.finalizePlan(context, new FinalizePlan(key));
    }

    @PostMapping("/analyze")
    Analyzed analyze(WriteContext context, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return planning.analyze(context, new Analyze(key));
    }

    @PostMapping("/retrospect")
    Retrospected retrospect(
            WriteContext context,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable Learned body) {
        return planning.retrospect(context, Learned.in(body, key));
    }

    /** Files to commit, by their path in the mission's directory; none to read what is there. */
    record Files(@Nullable List<GivenFile> files) {
        static List<GivenFile> in(@Nullable Files body) {
            return body == null ? List.of() : requireNonNullElse(body.files, List.of());
        }
    }

    /** What was learned; nothing to read what is there. */
    record Learned(
            @Nullable List<String> findings, @Nullable List<String> proposals) {
        static Retrospect in(@Nullable Learned body, @Nullable String key) {
            return body == null
                    ? new Retrospect(List.of(), List.of(), key)
                    : new Retrospect(
                            requireNonNullElse(body.findings, List.of()),
                            requireNonNullElse(body.proposals, List.of()),
                            key);
        }
    }
}
