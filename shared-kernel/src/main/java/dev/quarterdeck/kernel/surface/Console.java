package dev.quarterdeck.kernel.surface;

/**
 * What a command of the terminal speaks to.
 *
 * @param <A> what the command answers
 */
public interface Console<A> {
    /** Shows an answer, as text or as JSON as the caller asked; a command that follows calls it again and again. */
    void answer(A answer);

    /** A line for the person beside the answer; never part of what a program reads. */
    void note(String line);

    /** Shows how far long work has come; nothing where no terminal watches. */
    void progress(String what, long done, long total);

    /** False once the caller has gone; a command that follows stops then. */
    boolean open();
}
