/**
 * Runs the git that is installed, for what JGit cannot do. A child is given a directory and these variables only: PATH,
 * HOME, USER, LOGNAME, TMPDIR, XDG_CONFIG_HOME and GIT_CONFIG_NOSYSTEM as the server has them, LC_ALL=C and
 * GIT_TERMINAL_PROMPT=0. It reads the account's git configuration and runs the repository's hooks, as git does for a
 * person; nothing that names another repository, index or object directory reaches it.
 */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.process;

import org.jspecify.annotations.NullMarked;
