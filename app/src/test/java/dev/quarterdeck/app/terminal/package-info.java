/** Tests of the command line's end in the server. */
@NullMarked
package dev.quarterdeck.app.terminal;

import org.jspecify.annotations.NullMarked;
