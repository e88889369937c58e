/** The ratchet: every surface gives the same answer, or the same refusal, from wherever it is asked. */
@NullMarked
package dev.quarterdeck.architecture.parity;

import org.jspecify.annotations.NullMarked;
