package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.api.WorkPackageStatus.CLAIMED;
import static dev.quarterdeck.mission.api.WorkPackageStatus.FOR_REVIEW;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_PROGRESS;
import static dev.quarterdeck.mission.api.WorkPackageStatus.IN_REVIEW;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.TransitionRefusal;
import dev.quarterdeck.mission.api.TransitionRefusal.EvidenceMissing;
import dev.quarterdeck.mission.api.TransitionRefusal.Missing;
import dev.quarterdeck.mission.api.TransitionRefusal.TransitionRejected;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.work.WorkFact.ReviewStarted;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts a plain move leads to, edge by edge; none where the work package stands there already. */
public final class Moves {
    private static final Set<WorkPackageStatus> AT_WORK = EnumSet.of(CLAIMED, IN_PROGRESS, FOR_REVIEW, IN_REVIEW);

    private final Projection now;
    private final Asker asker;
    private final Move move;
    private final Function<Work, LaneEvidence> lane;
    private final WorkPackage row;

    private Moves(Projection now, Asker asker, Move move, Function<Work, LaneEvidence> lane) {
        this.now = now;
        this.asker = asker;
        this.move = move;
        this.lane = lane;
        row = Transitions.row(now, move.workPackage());
    }

    /**
     * @param lane looks at git for what is known of the work; asked only where the move rests on it
     * @throws Refused if there is no such move, or what it asks for is not there
     */
    public static List<WorkFact> of(Projection now, Asker asker, Move move, Function<Work, LaneEvidence> lane) {
        return new Moves(now, asker, move, lane).facts();
    }

    private List<WorkFact> facts() {
        if (row.status() == move.to()) {
            return List.of();
        }
        var edge = Edge.between(row.status(), move.to()).orElseThrow(() -> rejected("there is no such move", force()));
        return switch (edge) {
            case CLAIM -> unless(Claims.objection(now, row).orElse(null));
            case START -> throw rejected("work starts in its lane", "qd implement " + row.id());
            case HAND_IN -> handedIn();
            case TAKE_INTO_REVIEW -> takenIntoReview();
            case APPROVE, REQUEST_CHANGES -> throw rejected("a review says so", "qd review " + row.id());
            case INTEGRATE -> throw rejected("only a merge makes it done", "qd merge");
            case REWORK -> reworked();
            case UNBLOCK -> unblocked();
            case WITHDRAW -> withdrawn();
            case RELEASE, GIVE_UP, STOP, RELEASE_REVIEW -> withReason();
        };
    }

    private List<WorkFact> handedIn() {
        new Handover(now, row.id(), lane.apply(work())).require();
        return plain();
    }

    private List<WorkFact> takenIntoReview() {
        Independence.isSelfReview(work(), asker);
        return List.of(new ReviewStarted(row.id(), lane.apply(work()).head()), changed());
    }

    private List<WorkFact> reworked() {
        requireReason();
        return move.to() == IN_PROGRESS ? unless(laneTaken(Set.of(WorkPackageStatus.BLOCKED))) : plain();
    }

    private List<WorkFact> unblocked() {
        requireReason();
        if (move.to() != IN_PROGRESS) {
            return plain();
        }
        if (work().base() == null) {
            throw rejected("its work was never started", "qd move %s planned --reason TEXT".formatted(row.id()));
        }
        return unless(laneTaken(Set.of()));
    }

    private List<WorkFact> withdrawn() {
        requireReason();
        var implementer = work().implementer();
        if (implementer != null && !isOrActsFor(implementer, asker.actor())) {
            var missing = new Missing(
                    "only its implementer, %s, takes it back".formatted(implementer.displayName()),
                    "review it instead: qd review " + row.id());
            throw new Refused(new EvidenceMissing(row.id(), move.to(), List.of(missing)));
        }
        return plain();
    }

    private List<WorkFact> withReason() {
        requireReason();
        return plain();
    }

    private List<WorkFact> unless(@Nullable TransitionRefusal objection) {
        if (objection != null) {
            throw new Refused(objection);
        }
        return plain();
    }

    private @Nullable TransitionRefusal laneTaken(Set<WorkPackageStatus> also) {
        var statuses = EnumSet.copyOf(AT_WORK);
        statuses.addAll(also);
        return now.subjects()
                .plan()
                .of(row.id())
                .flatMap(planned -> Claims.busy(now, planned, statuses))
                .orElse(null);
    }

    private List<WorkFact> plain() {
        return List.of(changed());
    }

    private WorkFact changed() {
        return Transitions.changed(now, row, move.to(), asker.actor(), move.reason());
    }

    private Work work() {
        return now.subjects().work().of(row.id());
    }

    private void requireReason() {
        Transitions.requireReason(row.id(), move.to(), move.reason());
    }

    private String force() {
        return "qd force %s %s --reason TEXT".formatted(row.id(), move.to().wireName());
    }

    private Refused rejected(String why, String nextStep) {
        var others = Edge.from(row.status()).stream()
                .map(WorkPackageStatus::wireName)
                .toList();
        return new Refused(new TransitionRejected(row.id(), row.status(), move.to(), why, nextStep, others));
    }

    private static boolean isOrActsFor(Actor implementer, Actor actor) {
        return implementer.id().equals(actor.id()) || actor.id().equals(implementer.onBehalfOf());
    }
}
