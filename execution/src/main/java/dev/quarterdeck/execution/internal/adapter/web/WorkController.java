package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.execution.api.Work.Handed;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Review;
import dev.quarterdeck.execution.api.Work.Reviewed;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus.Finding;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WorkController {
    private static final String KEY = "Idempotency-Key";

    private final Work work;

    WorkController(Work work) {
        this.work = work;
    }

    @PostMapping("/api/missions/{mission}/implement")
    Started implement(
            WriteContext context,
            @RequestBody Wanted wanted,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return work.implement(context, new Implement(wanted.workPackage(), wanted.runId(), idempotencyKey));
    }

    @PostMapping("/api/missions/{mission}/work-packages/{workPackage}/done")
    Handed done(
            WriteContext context,
            @PathVariable WorkPackageId workPackage,
            @RequestBody Finished finished,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return work.done(context, Done.of(workPackage, finished.subtasks(), finished.allSubtasks(), idempotencyKey));
    }

    @PostMapping("/api/missions/{mission}/review")
    Reviewed review(
            WriteContext context,
            @RequestBody Said said,
            @RequestHeader(name = KEY, required = false) @Nullable String idempotencyKey) {
        return work.review(
                context,
                Review.of(
                        said.workPackage(),
                        said.verdict(),
                        said.findings(),
                        said.backTo(),
                        said.reference(),
                        idempotencyKey));
    }

    /** Which work package to take up; none: the one the caller has, else the next that is ready. */
    record Wanted(
            @Nullable WorkPackageId workPackage, @Nullable RunId runId) {}

    /** What is complete. */
    record Finished(
            @Nullable Set<String> subtasks, @Nullable Boolean allSubtasks) {}

    /** What a reviewer says; without a verdict the review only begins. */
    record Said(
            WorkPackageId workPackage,
            @Nullable Verdict verdict,
            @Nullable List<Finding> findings,
            @Nullable WorkPackageStatus backTo,
            @Nullable String reference) {
        Said {
            Objects.requireNonNull(workPackage);
        }
    }
}
