package dev.quarterdeck.app.terminal;

import dev.quarterdeck.kernel.surface.SurfaceCommand;

/** What the arguments of a call came to. */
sealed interface ParsedCall {
    /** A command to run. */
    record Run(SurfaceCommand<?, ?> command, CommonOptions options) implements ParsedCall {}

    /** The help that was asked for. */
    record Help(String text) implements ParsedCall {}

    /** Arguments nobody understands. */
    record Misused(String complaint, String nextStep) implements ParsedCall {}
}
