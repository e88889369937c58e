package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.surface.Console;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** A console whose other end is the launcher. */
final class FramedConsole<A> implements Console<A> {
    private static final int BAR = 30;

    private final Frames frames;
    private final Function<A, String> rendering;
    private final boolean watched;
    private final BooleanSupplier ending;
    private boolean answered;
    private long shown = -1;

    /** @param ending whether the server is; nobody follows anything then */
    FramedConsole(Frames frames, Function<A, String> rendering, boolean watched, BooleanSupplier ending) {
        this.frames = frames;
        this.rendering = rendering;
        this.watched = watched;
        this.ending = ending;
    }

    @Override
    public void answer(A answer) {
        if (answered) {
            frames.flush();
        }
        frames.out(rendering.apply(answer));
        answered = true;
    }

    @Override
    public void note(String line) {
        frames.err(line);
    }

    @Override
    public void progress(String what, long done, long total) {
        var percent = total == 0 ? 100 : done * 100 / total;
        if (watched && percent != shown) {
            shown = percent;
            var filled = (int) (percent * BAR / 100);
            frames.progress("[%s%s] %3d%% %s".formatted("#".repeat(filled), ".".repeat(BAR - filled), percent, what));
        }
    }

    @Override
    public boolean open() {
        if (answered) {
            frames.flush();
        }
        if (ending.getAsBoolean()) {
            note("qd: the server ends; follow again when it is back: qd up");
            return false;
        }
        return frames.open();
    }
}
