package dev.quarterdeck.app.terminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code qd} as the launcher posts it.
 *
 * @param directory where the person stands, as text: only context resolution reads it as a path
 * @param input what came on standard input, where an argument is a dash
 * @param answerOnTerminal whether standard output is a terminal
 * @param notesOnTerminal whether standard error is one
 */
record TerminalCall(
        List<String> arguments,
        @Nullable String directory,
        @Nullable String input,
        boolean answerOnTerminal,
        boolean notesOnTerminal,
        int width,
        boolean colourWelcome) {
    private static final int USUAL_WIDTH = 100;

    TerminalCall {
        arguments = List.copyOf(arguments);
        width = width < 20 ? USUAL_WIDTH : width;
    }
}
