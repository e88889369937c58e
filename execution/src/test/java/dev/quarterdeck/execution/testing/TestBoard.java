package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan of one mission and how its work stands, kept in memory. */
public final class TestBoard implements MissionPlans {
    private final Map<WorkPackageId, PlannedWorkPackage> plan = new LinkedHashMap<>();
    private List<String> verification = List.of();
    private boolean finalized = true;
    private int changes = 1;

    public synchronized TestBoard plan(String id, String lane, String... dependencies) {
        var workPackage = WorkPackageId.of(id);
        plan.put(
                workPackage,
                new PlannedWorkPackage(
                        workPackage,
                        id,
                        WorkPackageStatus.PLANNED,
                        1,
                        Stream.of(dependencies).map(WorkPackageId::of).toList(),
                        List.of(),
                        List.of(new Subtask("T1", "One", false), new Subtask("T2", "Two", false)),
                        List.of(),
                        "code_change",
                        null,
                        lane,
                        "tasks/" + id + ".md",
                        null,
                        null,
                        null));
        return this;
    }

    public synchronized void verifiedBy(String... commands) {
        verification = List.of(commands);
    }

    public synchronized void notFinalized() {
        finalized = false;
    }

    public synchronized void approve(String id, @Nullable CommitId head) {
        var planned = planned(WorkPackageId.of(id));
        put(planned, WorkPackageStatus.APPROVED, planned.implementer(), planned.base(), head, planned.subtasks());
    }

    public synchronized PlannedWorkPackage of(String id) {
        return planned(WorkPackageId.of(id));
    }

    public synchronized Map<WorkPackageId, String> lanes() {
        var lanes = new LinkedHashMap<WorkPackageId, String>();
        plan.values().forEach(planned -> lanes.put(planned.id(), planned.lane()));
        return finalized ? lanes : Map.of();
    }

    @Override
    public synchronized PlanView of(ReadContext context) {
        var lanes = new TreeMap<String, List<WorkPackageId>>();
        plan.values()
                .forEach(planned -> lanes.computeIfAbsent(planned.lane(), _ -> new ArrayList<>())
                        .add(planned.id()));
        var type = new FrozenType("software-dev", "1", "hash", "built-in", "{}");
        return new PlanView(
                context.identity().mission(),
                version(),
                finalized,
                new FrozenRules("built-in:1", Contexts.policy(), verification, type),
                List.copyOf(plan.values()),
                lanes.entrySet().stream()
                        .map(lane -> new PlannedLane(lane.getKey(), lane.getValue(), List.of("they share files")))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    @Override
    public Page<Artifact> artifacts(WriteContext context) {
        return new Page<>(List.of(), null);
    }

    @Override
    public ArtifactText artifact(WriteContext context, String path) {
        throw new UnsupportedOperationException("A board kept in memory has no files");
    }

    @Override
    public PlanView compared(WriteContext context) {
        return of(context.read());
    }

    synchronized PlannedWorkPackage planned(WorkPackageId id) {
        return Objects.requireNonNull(plan.get(id));
    }

    synchronized List<PlannedWorkPackage> all() {
        return List.copyOf(plan.values());
    }

    synchronized Version version() {
        return new Version(changes);
    }

    synchronized void complete(WorkPackageId id, Set<String> subtasks) {
        var planned = planned(id);
        var after = planned.subtasks().stream()
                .map(subtask ->
                        new Subtask(subtask.id(), subtask.title(), subtask.done() || subtasks.contains(subtask.id())))
                .toList();
        put(planned, planned.status(), planned.implementer(), planned.base(), planned.reviewedHead(), after);
    }

    synchronized void put(
            PlannedWorkPackage planned,
            WorkPackageStatus status,
            @Nullable Actor implementer,
            @Nullable CommitId base,
            @Nullable CommitId reviewedHead,
            List<Subtask> subtasks) {
        changes++;
        plan.put(
                planned.id(),
                new PlannedWorkPackage(
                        planned.id(),
                        planned.title(),
                        status,
                        planned.priority(),
                        planned.dependencies(),
                        planned.ownedFiles(),
                        subtasks,
                        planned.requirementRefs(),
                        planned.executionMode(),
                        planned.agentProfile(),
                        planned.lane(),
                        planned.file(),
                        implementer,
                        base,
                        reviewedHead));
    }
}
