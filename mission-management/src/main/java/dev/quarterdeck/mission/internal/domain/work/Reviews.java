package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.APPROVED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.PLANNED;

import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Judgement;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.TransitionRefusal.TransitionRejected;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The facts a review's verdict leads to; none where it was given before. */
public final class Reviews {
    private final Projection now;
    private final Asker reviewer;
    private final Judgement judgement;
    private final Function<Work, LaneEvidence> lane;
    private final WorkPackage row;
    private final Work work;

    private Reviews(Projection now, Asker reviewer, Judgement judgement, Function<Work, LaneEvidence> lane) {
        this.now = now;
        this.reviewer = reviewer;
        this.judgement = judgement;
        this.lane = lane;
        row = Transitions.row(now, judgement.workPackage());
        work = now.subjects().work().of(row.id());
    }

    /**
     * @param lane looks at git for what is known of the work
     * @throws Refused if the work package is not to be reviewed, or not by this reviewer, or not like this
     */
    public static List<WorkFact> of(
            Projection now, Asker reviewer, Judgement judgement, Function<Work, LaneEvidence> lane) {
        return new Reviews(now, reviewer, judgement, lane).facts();
    }

    private List<WorkFact> facts() {
        if (isGivenAlready()) {
            return List.of();
        }
        requireReviewable();
        requireFindings();
        var self = Independence.isSelfReview(work, reviewer);
        var seen = lane.apply(work);
        requireUnchanged(seen);
        var facts = new ArrayList<WorkFact>();
        var standing = row;
        if (row.status() == FOR_REVIEW) {
            facts.addAll(Moves.of(now, reviewer, new Move(row.id(), IN_REVIEW, null, null, null), lane));
            standing = Transitions.standing(row, IN_REVIEW);
        }
        facts.add(new ReviewRecorded(
                row.id(), judgement.verdict(), judgement.findings(), self, seen.head(), reference()));
        var evidence = to() == APPROVED ? seen : null;
        facts.add(Transitions.judged(now, standing, to(), reviewer.actor(), reference(), evidence));
        return facts;
    }

    private boolean isGivenAlready() {
        return row.status() == to()
                && now.subjects()
                        .work()
                        .lastReviewOf(row.id())
                        .filter(last -> last.verdict() == judgement.verdict()
                                && last.findings().equals(judgement.findings())
                                && last.reviewer().id().equals(reviewer.actor().id()))
                        .isPresent();
    }

    private void requireReviewable() {
        var reviewable = row.status() == FOR_REVIEW
                || row.status() == IN_REVIEW
                || (row.status() == APPROVED && judgement.verdict() == Verdict.CHANGES_REQUESTED);
        if (!reviewable) {
            var why = "it is not handed in";
            var next = row.status() == IN_PROGRESS ? "qd done " + row.id() : "qd status";
            throw new Refused(new TransitionRejected(row.id(), row.status(), to(), why, next, List.of()));
        }
        if (row.status() == APPROVED && to() == IN_PROGRESS) {
            Moves.of(now, reviewer, new Move(row.id(), to(), reference(), null, null), lane);
        }
    }

    private void requireFindings() {
        if (judgement.verdict() == Verdict.CHANGES_REQUESTED
                && judgement.findings().isEmpty()) {
            missing("the review names no finding", "say what is to change: --finding TEXT");
        }
        if (to() != APPROVED && to() != IN_PROGRESS && to() != PLANNED) {
            var why = "a review sends work back to in_progress or planned";
            throw new Refused(new TransitionRejected(
                    row.id(), row.status(), to(), why, "name one of them", List.of("in_progress", "planned")));
        }
    }

    private void requireUnchanged(LaneEvidence seen) {
        var touches = new Handover(now, row.id(), seen);
        var moved = seen.sinceReview().stream().filter(touches::touches).toList();
        if (to() == APPROVED && row.status() == IN_REVIEW && !moved.isEmpty()) {
            var last = moved.getLast();
            missing(
                    "its files changed since the review began, last by %s (%s)"
                            .formatted(Handover.abbreviated(last.id()), last.subject()),
                    "look at the new head: qd move %s for_review --reason TEXT, then review again".formatted(row.id()));
        }
    }

    private void missing(String what, String nextStep) {
        throw new Refused(new EvidenceMissing(row.id(), to(), List.of(new Missing(what, nextStep))));
    }

    private WorkPackageStatus to() {
        return judgement.verdict() == Verdict.APPROVED ? APPROVED : judgement.backTo();
    }

    private String reference() {
        var given = judgement.reference();
        var cycle = now.subjects().work().reviewsOf(row.id()).size() + 1;
        return given == null || given.isBlank() ? "%s/review-%d".formatted(row.id(), cycle) : given;
    }
}
