package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.MissionRows.ifPresent;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Approval;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Evidence;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.StatusChanged;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.Verification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move in the words of the published contract, which allows no others. */
record StatusPayload(
        String missionSlug,
        String wpId,
        String fromLane,
        String toLane,
        String actor,
        boolean force,
        @Nullable String reason,
        String executionMode,
        @Nullable String reviewRef,
        @Nullable Shown evidence) {
    private static final String WORKTREE = "worktree";
    private static final String DIRECT = "direct_repo";
    private static final String PASSED = "pass";
    private static final String FAILED = "fail";
    private static final String APPROVED = "approved";

    static StatusPayload of(StatusChanged fact) {
        return new StatusPayload(
                fact.mission().value(),
                fact.workPackage().value(),
                fact.from().wireName(),
                fact.to().wireName(),
                fact.actor(),
                fact.forced(),
                fact.reason(),
                fact.inWorktree() ? WORKTREE : DIRECT,
                fact.reviewReference(),
                ifPresent(fact.evidence(), Shown::of));
    }

    StatusChanged fact() {
        return new StatusChanged(
                new Slug(missionSlug),
                new WorkPackageId(wpId),
                WorkFormat.status(fromLane),
                WorkFormat.status(toLane),
                actor,
                force,
                reason,
                executionMode.equals(WORKTREE),
                reviewRef,
                ifPresent(evidence, Shown::evidence));
    }

    record Shown(
            List<Place> repos,
            List<Check> verification,
            @Nullable Review review) {
        static Shown of(Evidence evidence) {
            var place = new Place(
                    evidence.repository().value(),
                    evidence.branch().value(),
                    evidence.commit().value());
            var checks = evidence.verification().stream()
                    .map(each -> new Check(each.command(), each.passed() ? PASSED : FAILED))
                    .toList();
            return new Shown(List.of(place), checks, ifPresent(evidence.review(), Review::of));
        }

        Evidence evidence() {
            var place = repos.getFirst();
            return new Evidence(
                    new RepositoryId(place.repo),
                    new BranchName(place.branch),
                    new CommitId(place.commit),
                    verification.stream()
                            .map(each -> new Verification(each.command, each.result.equals(PASSED)))
                            .toList(),
                    ifPresent(review, Review::approval));
        }
    }

    record Place(String repo, String branch, String commit) {}

    record Check(String command, String result) {}

    record Review(String reviewer, String verdict, String reference) {
        static Review of(Approval approval) {
            return new Review(approval.reviewer(), APPROVED, approval.reference());
        }

        Approval approval() {
            return new Approval(reviewer, reference);
        }
    }
}
