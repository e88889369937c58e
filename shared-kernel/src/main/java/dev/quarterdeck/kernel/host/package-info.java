/** The machine and the processes on it: who a process is, and whether it is still there. */
@NullMarked
package dev.quarterdeck.kernel.host;

import org.jspecify.annotations.NullMarked;
