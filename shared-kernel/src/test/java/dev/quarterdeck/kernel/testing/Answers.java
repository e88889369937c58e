package dev.quarterdeck.kernel.testing;

import dev.quarterdeck.kernel.surface.Console;
import java.util.ArrayList;
import java.util.List;

/** A console that keeps what a command answers, and hears nothing else. */
public record Answers<A>(List<A> given) implements Console<A> {
    public Answers() {
        this(new ArrayList<>());
    }

    @Override
    public void answer(A answer) {
        given.add(answer);
    }

    @Override
    public void note(String line) {}

    @Override
    public void progress(String what, long done, long total) {}

    @Override
    public boolean open() {
        return true;
    }
}
