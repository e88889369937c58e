package dev.quarterdeck.mission.internal.domain.work;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done on one work package.
 *
 * @param holder who claimed it and has not given it up
 * @param implementers everybody who worked on it, the last one last
 * @param base only commits after it are this work package's
 * @param mergedHeads what its lane took in from other lanes when work last began
 * @param underReview the head the present review is about; absent outside a review
 * @param reviewedHead the head the last review was about
 */
public record Work(
        WorkPackageId id,
        @Nullable Actor holder,
        List<Actor> implementers,
        @Nullable CommitId base,
        List<CommitId> mergedHeads,
        @Nullable RunId run,
        List<String> subtasksDone,
        @Nullable CommitId underReview,
        @Nullable CommitId reviewedHead) {
    public Work {
        implementers = List.copyOf(implementers);
        mergedHeads = List.copyOf(mergedHeads);
        subtasksDone = List.copyOf(subtasksDone);
    }

    static Work untouched(WorkPackageId id) {
        return new Work(id, null, List.of(), null, List.of(), null, List.of(), null, null);
    }

    /** Who works on it or did last. */
    public @Nullable Actor implementer() {
        return holder != null || implementers.isEmpty() ? holder : implementers.getLast();
    }

    Work heldBy(@Nullable Actor actor) {
        return new Work(id, actor, implementers, base, mergedHeads, run, subtasksDone, underReview, reviewedHead);
    }

    Work begun(Actor by, WorkFact.WorkStarted fact) {
        var all = new ArrayList<>(implementers);
        all.removeIf(known -> known.id().equals(by.id()));
        all.add(by);
        return new Work(
                id, by, all, fact.base(), fact.mergedHeads(), fact.run(), subtasksDone, underReview, reviewedHead);
    }

    Work with(List<String> done) {
        return new Work(id, holder, implementers, base, mergedHeads, run, done, underReview, reviewedHead);
    }

    Work reviewing(@Nullable CommitId head) {
        return new Work(id, holder, implementers, base, mergedHeads, run, subtasksDone, head, reviewedHead);
    }

    Work reviewed(CommitId head) {
        return new Work(id, holder, implementers, base, mergedHeads, run, subtasksDone, underReview, head);
    }
}
