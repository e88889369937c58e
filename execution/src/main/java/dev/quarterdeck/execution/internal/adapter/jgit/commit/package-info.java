/** Makes commits and moves branches to them, with the working trees that have them checked out. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import org.jspecify.annotations.NullMarked;
