/** Where the server programs come from, tried with the archive of this machine. */
@NullMarked
package dev.quarterdeck.postgres.binaries;

import org.jspecify.annotations.NullMarked;
