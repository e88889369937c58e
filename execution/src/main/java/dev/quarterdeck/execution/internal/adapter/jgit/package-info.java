/** Git repositories read and written through JGit, shielded from the settings of whoever started the server. */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.jgit;

import org.jspecify.annotations.NullMarked;
