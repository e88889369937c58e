package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.plan.Drifted;
import dev.quarterdeck.mission.internal.domain.plan.Finding;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.ArtifactDriftObserved;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionPaused;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionReopened;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionStoppedOnBlocker;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.PlanRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.SuccessorMissionLinked;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.TasksRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import dev.quarterdeck.mission.internal.domain.plan.Renames;
import dev.quarterdeck.mission.internal.domain.plan.Renames.Rename;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One fact of planning of each kind. */
final class PlanFacts {
    private static final BlobId BLOB = new BlobId("89".repeat(20));
    private static final BlobId OTHER = new BlobId("ab".repeat(20));
    private static final Recorded PLAN = new Recorded("plan.md", ArtifactKind.PLAN, BLOB);
    private static final Recorded FILE = new Recorded("tasks/WP01-scales.md", ArtifactKind.WORK_PACKAGE, OTHER);
    private static final WorkPackageId WP01 = new WorkPackageId("WP01");
    private static final FrozenRules RULES = new FrozenRules(
            "built-in:1",
            Contexts.policy(),
            List.of("./check"),
            new FrozenType("software-dev", "built-in:1", "0f".repeat(32), "built-in", "{\"id\":\"software-dev\"}"));

    private PlanFacts() {}

    static Stream<MissionFact> all() {
        return Stream.concat(ofPlans(), ofStops());
    }

    private static Stream<MissionFact> ofPlans() {
        return Stream.of(
                new PlanRecorded(
                        List.of(PLAN),
                        true,
                        new Renames(
                                List.of(new Rename("Crate", "Box")),
                                List.of(new Rename("src/crates", "src/boxes")),
                                List.of("CHANGELOG.md"))),
                new TasksRecorded(List.of(PLAN, FILE), List.of(work(""))),
                new MissionFinalized(
                        List.of(PLAN, FILE),
                        List.of(work("a")),
                        List.of(new Lane("a", List.of(WP01), List.of("It stands alone."))),
                        List.of("FR-001"),
                        RULES),
                new AnalysisRecorded(
                        false,
                        List.of(new Finding(
                                true,
                                new Problem("spec.md", 3, ProblemCode.REQUIREMENT_NOT_COVERED, "Nobody does it."))),
                        List.of(PLAN)),
                new ArtifactDriftObserved(
                        List.of(new Drifted("plan.md", BLOB, OTHER), new Drifted("x.md", null, BLOB))));
    }

    private static Stream<MissionFact> ofStops() {
        return Stream.of(
                new RetrospectiveRecorded(List.of("The scales drift"), List.of("Calibrate them")),
                new MissionPaused("summer"),
                new MissionStoppedOnBlocker(
                        "stuck",
                        "the scales are broken",
                        Map.of(WorkPackageStatus.DONE, 1, WorkPackageStatus.IN_PROGRESS, 2)),
                new SuccessorMissionLinked(new MissionId("01JQ0000000000000000000009")),
                new MissionReopened("the scales are back"));
    }

    private static PlannedWork work(String lane) {
        return new PlannedWork(
                WP01,
                "Scales",
                5,
                List.of(new WorkPackageId("WP02")),
                List.of("src/scales/**"),
                List.of(new PlannedWork.Subtask("T001", "Read them")),
                List.of("FR-001"),
                "code_change",
                "implementer",
                lane,
                "tasks/WP01-scales.md");
    }
}
