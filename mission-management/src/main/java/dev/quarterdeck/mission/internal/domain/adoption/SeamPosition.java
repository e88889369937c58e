package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.mission.api.SeamRefusal.SeamOutOfOrder;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import java.util.List;
import java.util.Optional;

/**
 * How far a mission has come over.
 *
 * @param nativeSeams how many are native; always the first ones
 * @param shadow whether the next one is in shadow
 */
public record SeamPosition(int nativeSeams, boolean shadow) {
    private static final List<Seam> ORDER = List.of(Seam.values());

    public static final SeamPosition START = new SeamPosition(0, false);

    /** @param moves the steps taken, in order */
    public static SeamPosition of(List<SeamMoved> moves) {
        var position = START;
        for (var move : moves) {
            position = position.after(move);
        }
        return position;
    }

    public SeamPosition after(SeamMoved move) {
        return move.to() == Authority.SHADOW
                ? new SeamPosition(ORDER.indexOf(move.seam()), true)
                : new SeamPosition(ORDER.indexOf(move.seam()) + 1, false);
    }

    public Authority of(Seam seam) {
        var place = ORDER.indexOf(seam);
        if (place < nativeSeams) {
            return Authority.NATIVE;
        }
        return place == nativeSeams && shadow ? Authority.SHADOW : Authority.LEGACY;
    }

    /** Whether a seam stands there already or beyond. */
    public boolean has(Seam seam, Authority state) {
        var now = of(seam);
        return now == state || now == Authority.NATIVE;
    }

    /** Why a seam cannot take this step now; empty when it can. */
    public Optional<SeamOutOfOrder> objection(String mission, Seam seam, Authority to) {
        var next = ORDER.get(Math.min(nativeSeams, ORDER.size() - 1));
        var due = shadow ? Authority.NATIVE : Authority.SHADOW;
        return seam == next && to == due
                ? Optional.empty()
                : Optional.of(new SeamOutOfOrder(mission, seam, to, next, of(next)));
    }
}
