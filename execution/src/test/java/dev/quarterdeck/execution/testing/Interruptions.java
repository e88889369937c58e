package dev.quarterdeck.execution.testing;

import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.kernel.git.CommitId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Branches at which an attempt can be cut off, once, as by kill -9: nothing after that point runs. */
public final class Interruptions implements Branches {
    /** Where to cut. */
    public enum Point {
        NOWHERE,
        BEFORE_THE_PLAN,
        BEFORE_THE_SWAP,
        AFTER_THE_SWAP,
        BROKEN
    }

    /** Stands for the end of the process; no code of the product catches it. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Branches real;
    private final AtomicReference<Point> point = new AtomicReference<>(Point.NOWHERE);

    public Interruptions(Branches real) {
        this.real = real;
    }

    public void cut(Point at) {
        point.set(at);
    }

    @Override
    public CommitId start(Landing landing) {
        return real.start(landing);
    }

    @Override
    public void inspect(Landing landing) {
        real.inspect(landing);
    }

    @Override
    public LandingResult land(Landing landing, @Nullable CommitId planned, Consumer<CommitId> remember) {
        if (point.get() == Point.BROKEN) {
            throw new IllegalStateException("the disk is full");
        }
        var now = point.getAndSet(Point.NOWHERE);
        kill(now == Point.BEFORE_THE_PLAN);
        var result = real.land(landing, planned, commit -> {
            remember.accept(commit);
            kill(now == Point.BEFORE_THE_SWAP);
        });
        kill(now == Point.AFTER_THE_SWAP);
        return result;
    }

    @Override
    public void inspect(BranchMove move) {
        real.inspect(move);
    }

    @Override
    public LandingResult move(BranchMove move) {
        if (point.get() == Point.BROKEN) {
            throw new IllegalStateException("the disk is full");
        }
        var now = point.getAndSet(Point.NOWHERE);
        kill(now == Point.BEFORE_THE_SWAP);
        var result = real.move(move);
        kill(now == Point.AFTER_THE_SWAP);
        return result;
    }

    @Override
    public Optional<LandingResult> takeBack(BranchMove move) {
        return real.takeBack(move);
    }

    private static void kill(boolean here) {
        if (here) {
            throw new Killed();
        }
    }
}
