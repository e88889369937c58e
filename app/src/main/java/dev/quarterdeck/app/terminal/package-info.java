/** The command line's end in the server: one call in, parsed by the command it names, its answer streamed back in frames. */
@NullMarked
package dev.quarterdeck.app.terminal;

import org.jspecify.annotations.NullMarked;
