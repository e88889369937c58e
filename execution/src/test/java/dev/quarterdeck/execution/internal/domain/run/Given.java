package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.AuditStep;
import dev.quarterdeck.governance.api.MissionType.Enforcement;
import dev.quarterdeck.governance.api.MissionType.Raci;
import dev.quarterdeck.governance.api.MissionType.Significance;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionType.WorkPackagePolicy;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionStatus.Readiness;
import dev.quarterdeck.mission.api.MissionStatus.Waiting;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.RunRecords.Decided;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A situation told step by step; everything else is as in a run that has just begun. */
final class Given {
    static final Actor PERSON = new Actor(Actor.Kind.HUMAN, "person-1", "Operator", Actor.Origin.LOCAL, null);
    static final Actor OTHER = new Actor(Actor.Kind.HUMAN, "person-2", "Colleague", Actor.Origin.LOCAL, null);
    static final Actor AGENT = new Actor(Actor.Kind.LLM_AGENT, "agent-1", "Agent one", Actor.Origin.LOCAL, "person-1");
    static final Actor SECOND_AGENT =
            new Actor(Actor.Kind.LLM_AGENT, "agent-2", "Agent two", Actor.Origin.LOCAL, "person-1");
    static final RunId RUN = RunId.of("01K9ZZ0000000000000000RVNA");

    private final List<Step> steps = new ArrayList<>();
    private final List<AuditStep> audits = new ArrayList<>();
    private final List<PlannedWorkPackage> packages = new ArrayList<>();
    private final List<WorkPackageId> ready = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<String> surfaces = new HashSet<>();
    private final Set<String> reported = new HashSet<>();
    private final List<OpenStep> open = new ArrayList<>();
    private final List<Decided> decisions = new ArrayList<>();
    private Phase phase = Phase.IMPLEMENTING;
    private Actor caller = PERSON;
    private @Nullable String live = "cafe";
    private @Nullable WorkPackageId wanted;
    private @Nullable String only;
    private boolean started = true;

    static Given aRun() {
        return new Given();
    }

    static WorkPackageId wp(String id) {
        return WorkPackageId.of(id);
    }

    Given step(String id, @Nullable String surface, String... dependsOn) {
        return step(id, surface, Significance.LOW, null, List.of(), List.of(), dependsOn);
    }

    Given step(
            String id,
            @Nullable String surface,
            Significance significance,
            @Nullable Raci raci,
            List<String> guards,
            List<String> inputs,
            String... dependsOn) {
        steps.add(new Step(
                id,
                "Do " + id,
                List.of(dependsOn),
                null,
                "Words for " + id,
                inputs,
                List.of(),
                raci,
                significance,
                guards,
                surface));
        return this;
    }

    Given audit(String id, String after, Enforcement enforcement, Significance significance, @Nullable String words) {
        audits.add(new AuditStep(id, "Look at " + id, after, enforcement, null, words, null, significance));
        return this;
    }

    Given done(String... names) {
        surfaces.addAll(List.of(names));
        return this;
    }

    Given reported(String... names) {
        reported.addAll(List.of(names));
        return this;
    }

    Given answered(String decision, String option) {
        decisions.add(new Decided(decision, option, "because", OTHER, Instant.EPOCH));
        return this;
    }

    Given held(String step, @Nullable String workPackage, Actor by, @Nullable String obstacle) {
        var about = workPackage == null ? null : wp(workPackage);
        open.add(new OpenStep(step, about, by, Instant.EPOCH, "hash", obstacle));
        return this;
    }

    Given ready(String id) {
        ready.add(wp(id));
        return workPackage(id, WorkPackageStatus.PLANNED, null);
    }

    Given waiting(String id, WorkPackageStatus status, String why) {
        waiting.add(new Waiting(wp(id), status, Refusal.of(new InvalidInput(id, why, null, null, "wait"))));
        return workPackage(id, status, OTHER);
    }

    Given workPackage(String id, WorkPackageStatus status, @Nullable Actor implementer) {
        packages.add(new PlannedWorkPackage(
                wp(id),
                "Title of " + id,
                status,
                0,
                List.of(),
                List.of("src/" + id + "/**"),
                List.of(),
                List.of(),
                "code",
                null,
                "a",
                "tasks/" + id + ".md",
                implementer,
                null,
                null));
        return this;
    }

    Given asking(Actor who) {
        caller = who;
        return this;
    }

    Given wanting(String id) {
        wanted = wp(id);
        return this;
    }

    Given only(String step) {
        only = step;
        return this;
    }

    Given in(Phase where) {
        phase = where;
        return this;
    }

    Given live(@Nullable String hash) {
        live = hash;
        return this;
    }

    Given notStarted() {
        started = false;
        return this;
    }

    Outlook outlook() {
        return Planner.outlook(now());
    }

    Situation now() {
        var type = new MissionType(
                "sample", "1", "Sample", "built-in", "cafe", steps, audits, new WorkPackagePolicy(true, true), "{}");
        return new Situation(
                "01K9ZZM1",
                type,
                live,
                phase,
                surfaces,
                packages,
                new Readiness(ready, waiting),
                Contexts.policy(),
                started ? run() : null,
                caller,
                only,
                wanted);
    }

    private Run run() {
        return new Run(
                RUN,
                new FrozenType("sample", "1", "cafe", "built-in", "{}"),
                "built-in:1",
                Contexts.policy(),
                Topology.LANES,
                PERSON,
                Instant.EPOCH,
                open,
                reported,
                decisions,
                List.of());
    }
}
