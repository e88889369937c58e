package dev.quarterdeck.mission.internal.application.status;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex;
import dev.quarterdeck.mission.internal.application.catalog.Views;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.application.log.Stamps;
import dev.quarterdeck.mission.internal.application.log.Takeovers;
import dev.quarterdeck.mission.internal.domain.work.Asker;
import dev.quarterdeck.mission.internal.domain.work.Moves;
import dev.quarterdeck.mission.internal.domain.work.Reviews;
import dev.quarterdeck.mission.internal.domain.work.Transitions;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.TestRunRecorded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WorkPackageMoves implements MissionStatus {
    private final TenantTransactions transactions;
    private final MissionIndex index;
    private final MissionLog log;
    private final Seams seams;
    private final Stamps stamps;
    private final Takeovers takeovers;
    private final GitFacts git;

    WorkPackageMoves(
            TenantTransactions transactions,
            MissionIndex index,
            MissionLog log,
            Seams seams,
            Stamps stamps,
            Takeovers takeovers,
            GitFacts git) {
        this.transactions = transactions;
        this.index = index;
        this.log = log;
        this.seams = seams;
        this.stamps = stamps;
        this.takeovers = takeovers;
        this.git = git;
    }

    @Override
    public StatusView of(ReadContext context) {
        var mission = context.identity().mission();
        return index.standing(context.entry().organization(), mission)
                .map(Views::status)
                .orElseThrow(() -> missing(context));
    }

    @Override
    public Readiness ready(ReadContext context) {
        return Offers.of(context.identity().mission(), current(context).projection());
    }

    @Override
    public void requireReady(ReadContext context, WorkPackageId workPackage) {
        Offers.require(context.identity().mission(), current(context).projection(), workPackage);
    }

    @Override
    public Moved start(WriteContext context, Start command) {
        var key = command.idempotencyKey();
        var sooner = key == null ? Optional.<Moved>empty() : started(context.read(), key);
        return sooner.orElseGet(() -> change(context, Seam.STATUS)
                .under("start", key)
                .asWork(now -> Transitions.start(now, context.entry().actor(), command))
                .of(command.workPackage()));
    }

    @Override
    public Optional<Moved> started(ReadContext context, String idempotencyKey) {
        var mission = context.identity().mission();
        return log.byKey(context.entry().organization(), mission, Change.key("start", idempotencyKey))
                .map(event -> event.fact() instanceof StatusChanged moved ? moved.workPackage() : null)
                .map(workPackage -> moved(context, workPackage));
    }

    @Override
    public Moved handIn(WriteContext context, HandIn command) {
        var to = WorkPackageStatus.FOR_REVIEW;
        return move(context, new Move(command.workPackage(), to, null, command.expected(), command.idempotencyKey()));
    }

    @Override
    public Moved move(WriteContext context, Move command) {
        var lane = new LaneReading(git, context);
        return change(context, Seam.STATUS)
                .under("move", command.idempotencyKey())
                .at(command.expected())
                .reading(now -> {
                    if (command.to() == WorkPackageStatus.FOR_REVIEW) {
                        now.subjects().discrepancies().requireSettled(null, command.workPackage());
                    }
                    return Moves.of(now, asker(context), command, work -> lane.of(now, work));
                })
                .of(command.workPackage());
    }

    @Override
    public Moved judge(WriteContext context, Judgement command) {
        var lane = new LaneReading(git, context);
        return change(context, Seam.REVIEW)
                .under("judge", command.idempotencyKey())
                .reading(now -> Reviews.of(now, asker(context), command, work -> lane.of(now, work)))
                .of(command.workPackage());
    }

    @Override
    public Moved completeSubtasks(
            WriteContext context, WorkPackageId workPackage, Set<String> subtasks, @Nullable String idempotencyKey) {
        return change(context, Seam.TASKS)
                .under("subtasks", idempotencyKey)
                .deciding(now -> Transitions.complete(now, workPackage, subtasks))
                .of(workPackage);
    }

    @Override
    public void record(WriteContext context, TestRun run) {
        change(context, Seam.STATUS).deciding(_ -> List.of(new TestRunRecorded(run)));
    }

    @Override
    public Moved force(WriteContext context, Force command) {
        var lane = new LaneReading(git, context);
        return change(context, Seam.STATUS)
                .under("force", command.idempotencyKey())
                .at(command.expected())
                .reading(now -> Transitions.force(
                        now, context.entry().actor(), command, work -> lane.hasWorkspace() ? lane.of(now, work) : null))
                .of(command.workPackage());
    }

    @Override
    public Forced forced(ReadContext context) {
        var moves = current(context).projection().subjects().work().forced();
        return new Forced(moves.size(), moves);
    }

    @Override
    public List<ReviewCycle> reviews(ReadContext context) {
        return current(context).projection().subjects().work().reviews();
    }

    private Change change(WriteContext context, Seam seam) {
        seams.requireNative(context.read(), seam);
        return new Change(transactions, log, stamps, takeovers, context);
    }

    private Moved moved(ReadContext context, WorkPackageId workPackage) {
        var current = current(context);
        return Change.moved(current, workPackage);
    }

    private Current current(ReadContext context) {
        return log.current(context.entry().organization(), context.identity().mission())
                .orElseThrow(() -> missing(context));
    }

    private static Asker asker(WriteContext context) {
        var policy = context.governance().interactionPolicy();
        return new Asker(context.entry().actor(), policy.selfReview());
    }

    private static Refused missing(ReadContext context) {
        return new Refused(new NotFound("mission " + context.identity().mission(), "qd missions", List.of()));
    }
}
