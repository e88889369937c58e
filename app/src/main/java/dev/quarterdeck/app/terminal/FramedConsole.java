package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.surface.Console;
import java.util.function.Function;

/** A console whose other end is the launcher. */
final class FramedConsole<A> implements Console<A> {
    private static final int BAR = 30;

    private final Frames frames;
    private final Function<A, String> rendering;
    private final boolean watched;
    private boolean answered;
    private long shown = -1;

    FramedConsole(Frames frames, Function<A, String> rendering, boolean watched) {
        this.frames = frames;
        this.rendering = rendering;
        this.watched = watched;
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
        return frames.open();
    }
}
