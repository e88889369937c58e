package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.Work.Review;
import dev.quarterdeck.execution.api.Work.Reviewed;
import dev.quarterdeck.execution.internal.application.context.WorkPackageContexts;
import dev.quarterdeck.execution.internal.application.lane.LaneMerges;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.kernel.context.ReviewContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.BulkEdits;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Judgement;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.Moved;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import org.springframework.stereotype.Component;

/** Begins reviews and records what reviewers say about the head of a lane. */
@Component
class Reviewing {
    private final WorkPackageContexts contexts;
    private final MissionPlans plans;
    private final MissionStatus status;
    private final LaneMerges merges;
    private final BulkEdits bulkEdits;
    private final ReviewedFiles files;

    Reviewing(
            WorkPackageContexts contexts,
            MissionPlans plans,
            MissionStatus status,
            LaneMerges merges,
            BulkEdits bulkEdits,
            ReviewedFiles files) {
        this.contexts = contexts;
        this.plans = plans;
        this.status = status;
        this.merges = merges;
        this.bulkEdits = bulkEdits;
        this.files = files;
    }

    Reviewed review(WriteContext context, Review command) {
        var lane = LaneSite.of(contexts.about(context, command.workPackage()));
        var read = context.read();
        var planned = LanePlan.of(read, plans.of(read)).workPackage(command.workPackage());
        var head = merges.head(lane);
        var base = planned.base();
        var reviewed = lane.context().reviewing(base == null ? head : base, head);
        var moved = moved(lane, reviewed, command);
        return new Reviewed(
                command.workPackage(),
                moved.workPackage().status(),
                reviewed.base(),
                reviewed.head(),
                lane.worktree(),
                moved.version());
    }

    private Moved moved(LaneSite lane, ReviewContext context, Review command) {
        var verdict = command.verdict();
        if (verdict == null) {
            var begin =
                    new Move(command.workPackage(), WorkPackageStatus.IN_REVIEW, null, null, command.idempotencyKey());
            return status.move(context.write(), begin);
        }
        if (verdict == Verdict.APPROVED) {
            bulkEdits.requireComplete(context.write().read(), files.of(lane, context));
        }
        return status.judge(
                context.write(),
                new Judgement(
                        command.workPackage(),
                        verdict,
                        command.findings(),
                        command.backTo(),
                        command.reference(),
                        command.idempotencyKey()));
    }
}
