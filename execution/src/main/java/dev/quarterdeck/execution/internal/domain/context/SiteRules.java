package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.context.Checkout;

/** From which checkouts the operations tied to one may be given. The only table of such rules. */
public final class SiteRules {
    private SiteRules() {}

    /**
     * @param itsOwn whether the checkout belongs to the mission the command is about
     * @param itsLane whether, of its lanes, it is the one of the work package the command is about
     */
    public static Verdict verdict(Checkout.Kind kind, boolean itsOwn, boolean itsLane) {
        return switch (kind) {
            case PRIMARY, NONE -> Verdict.ALLOWED;
            case COORDINATION -> itsOwn ? Verdict.ALLOWED : Verdict.ANOTHER_MISSIONS;
            case LANE -> itsOwn ? ofOwnLanes(itsLane) : Verdict.ANOTHER_MISSIONS;
            case OTHER_WORKTREE -> Verdict.NO_MISSIONS;
            case NESTED -> Verdict.NESTED;
            case FOREIGN -> Verdict.FOREIGN;
            case BROKEN_POINTER -> Verdict.BROKEN_POINTER;
        };
    }

    private static Verdict ofOwnLanes(boolean itsLane) {
        return itsLane ? Verdict.ALLOWED : Verdict.ANOTHER_LANES;
    }

    /** What the table says. */
    public enum Verdict {
        ALLOWED,
        ANOTHER_MISSIONS,
        ANOTHER_LANES,
        NO_MISSIONS,
        NESTED,
        FOREIGN,
        BROKEN_POINTER
    }
}
