package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import dev.quarterdeck.mission.api.MissionPlans.Subtask;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.TransitionRefusal.WorkPackageAlreadyClaimed;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The moves of a board's work packages, with the rules that matter to who prepares lanes for them. */
public final class TestStatus implements MissionStatus {
    private static final Set<WorkPackageStatus> FREE = EnumSet.of(
            WorkPackageStatus.PLANNED, WorkPackageStatus.APPROVED, WorkPackageStatus.DONE, WorkPackageStatus.CANCELED);
    private static final Set<WorkPackageStatus> SATISFYING =
            EnumSet.of(WorkPackageStatus.APPROVED, WorkPackageStatus.DONE);

    private final TestBoard board;
    private final Map<String, WorkPackageId> keys = new HashMap<>();
    private final List<Start> starts = new CopyOnWriteArrayList<>();
    private final List<TestRun> runs = new CopyOnWriteArrayList<>();
    private final List<Judgement> judgements = new CopyOnWriteArrayList<>();
    private final AtomicBoolean killed = new AtomicBoolean();

    public TestStatus(TestBoard board) {
        this.board = board;
    }

    /** The next start is cut off before it is recorded. */
    public void killBeforeStart() {
        killed.set(true);
    }

    public List<Start> starts() {
        return starts;
    }

    public List<TestRun> runs() {
        return runs;
    }

    public List<Judgement> judgements() {
        return judgements;
    }

    @Override
    public StatusView of(ReadContext context) {
        return new StatusView(
                context.identity().mission(),
                context.identity().mid8(),
                context.identity().slug().value(),
                "software-dev",
                Topology.LANES,
                Phase.IMPLEMENTING,
                context.statusSurface().authority(),
                board.version(),
                board.all().stream().map(TestStatus::view).toList(),
                Map.of());
    }

    @Override
    public Readiness ready(ReadContext context) {
        synchronized (board) {
            var ready = board.all().stream()
                    .filter(this::isReady)
                    .map(PlannedWorkPackage::id)
                    .toList();
            return new Readiness(
                    ready,
                    board.all().stream()
                            .filter(planned -> !ready.contains(planned.id()))
                            .map(planned -> new Waiting(planned.id(), planned.status(), why(planned)))
                            .toList());
        }
    }

    @Override
    public void requireReady(ReadContext context, WorkPackageId workPackage) {
        var planned = board.planned(workPackage);
        if (!isReady(planned)) {
            throw new Refused(new WorkPackageAlreadyClaimed(planned.id(), planned.status(), "somebody"));
        }
    }

    @Override
    public Moved start(WriteContext context, Start command) {
        if (killed.getAndSet(false)) {
            throw new IllegalStateException("killed");
        }
        synchronized (board) {
            var planned = board.planned(command.workPackage());
            if (!isReady(planned)) {
                throw new Refused(new WorkPackageAlreadyClaimed(planned.id(), planned.status(), "somebody"));
            }
            starts.add(command);
            var key = command.idempotencyKey();
            if (key != null) {
                keys.put(key, planned.id());
            }
            put(planned, WorkPackageStatus.IN_PROGRESS, context, command.base());
            return moved(planned.id());
        }
    }

    @Override
    public Optional<Moved> started(ReadContext context, String idempotencyKey) {
        return Optional.ofNullable(keys.get(idempotencyKey)).map(this::moved);
    }

    @Override
    public Moved handIn(WriteContext context, HandIn command) {
        synchronized (board) {
            var planned = board.planned(command.workPackage());
            var open = planned.subtasks().stream()
                    .filter(subtask -> !subtask.done())
                    .map(Subtask::id)
                    .toList();
            if (!open.isEmpty()) {
                throw new Refused(new EvidenceMissing(
                        planned.id(),
                        WorkPackageStatus.FOR_REVIEW,
                        List.of(new Missing("open subtasks " + open, "qd done --all"))));
            }
            put(planned, WorkPackageStatus.FOR_REVIEW, context, planned.base());
            return moved(planned.id());
        }
    }

    @Override
    public Moved move(WriteContext context, Move command) {
        var planned = board.planned(command.workPackage());
        board.put(
                planned,
                command.to(),
                planned.implementer(),
                planned.base(),
                planned.reviewedHead(),
                planned.subtasks());
        return moved(planned.id());
    }

    @Override
    public Moved judge(WriteContext context, Judgement command) {
        judgements.add(command);
        return move(
                context,
                new Move(
                        command.workPackage(),
                        command.verdict() == Verdict.APPROVED ? WorkPackageStatus.APPROVED : command.backTo(),
                        null,
                        null,
                        null));
    }

    @Override
    public Moved completeSubtasks(
            WriteContext context, WorkPackageId workPackage, Set<String> subtasks, @Nullable String idempotencyKey) {
        board.complete(workPackage, subtasks);
        return moved(workPackage);
    }

    @Override
    public void record(WriteContext context, TestRun run) {
        runs.add(run);
    }

    @Override
    public Moved force(WriteContext context, Force command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Forced forced(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReviewCycle> reviews(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    private boolean isReady(PlannedWorkPackage planned) {
        return planned.status() == WorkPackageStatus.PLANNED
                && board.all().stream()
                        .filter(other -> planned.dependencies().contains(other.id()))
                        .allMatch(other -> SATISFYING.contains(other.status()))
                && board.all().stream()
                        .filter(other -> other.lane().equals(planned.lane()))
                        .allMatch(other -> FREE.contains(other.status()));
    }

    private void put(
            PlannedWorkPackage planned, WorkPackageStatus status, WriteContext context, @Nullable CommitId base) {
        var actor = context.entry().actor();
        board.put(planned, status, actor, base, planned.reviewedHead(), planned.subtasks());
    }

    private Moved moved(WorkPackageId id) {
        return new Moved(view(board.planned(id)), board.version());
    }

    private static WorkPackageView view(PlannedWorkPackage planned) {
        return new WorkPackageView(planned.id(), planned.title(), planned.status(), null, null, 0);
    }

    private static Refusal why(PlannedWorkPackage planned) {
        return Refusal.of(new WorkPackageAlreadyClaimed(planned.id(), planned.status(), "somebody"));
    }
}
