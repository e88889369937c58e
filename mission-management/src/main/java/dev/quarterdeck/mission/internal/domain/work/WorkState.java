package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus.ForcedMove;
import dev.quarterdeck.mission.api.MissionStatus.ReviewCycle;
import dev.quarterdeck.mission.api.MissionStatus.TestRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was done on a mission's work packages.
 *
 * @param works those something was done on
 * @param testRuns the last run of each command for each work package
 * @param reviews oldest first
 * @param forced every guard passed over, oldest first
 */
public record WorkState(List<Work> works, List<TestRun> testRuns, List<ReviewCycle> reviews, List<ForcedMove> forced) {
    public static final WorkState NONE = new WorkState(List.of(), List.of(), List.of(), List.of());

    public WorkState {
        works = List.copyOf(works);
        testRuns = List.copyOf(testRuns);
        reviews = List.copyOf(reviews);
        forced = List.copyOf(forced);
    }

    public Work of(WorkPackageId workPackage) {
        return works.stream()
                .filter(work -> work.id().equals(workPackage))
                .findFirst()
                .orElseGet(() -> Work.untouched(workPackage));
    }

    public List<ReviewCycle> reviewsOf(WorkPackageId workPackage) {
        return reviews.stream()
                .filter(review -> review.workPackage().equals(workPackage))
                .toList();
    }

    public Optional<ReviewCycle> lastReviewOf(WorkPackageId workPackage) {
        var all = reviewsOf(workPackage);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    WorkState with(WorkPackageId workPackage, UnaryOperator<Work> change) {
        var changed = new ArrayList<>(works);
        changed.removeIf(work -> work.id().equals(workPackage));
        changed.add(change.apply(of(workPackage)));
        return new WorkState(changed, testRuns, reviews, forced);
    }

    WorkState with(TestRun run) {
        var kept = new ArrayList<>(testRuns);
        kept.removeIf(known -> Objects.equals(known.workPackage(), run.workPackage())
                && known.command().equals(run.command()));
        kept.add(run);
        return new WorkState(works, kept, reviews, forced);
    }

    WorkState with(ReviewCycle review) {
        var all = new ArrayList<>(reviews);
        all.add(review);
        return new WorkState(works, testRuns, all, forced);
    }

    WorkState with(ForcedMove move) {
        var all = new ArrayList<>(forced);
        all.add(move);
        return new WorkState(works, testRuns, reviews, all);
    }
}
