/**
 * Runs the git that is installed, for what JGit cannot do. A child is given a directory and these variables only: PATH,
 * HOME, USER, LOGNAME, TMPDIR, XDG_CONFIG_HOME and GIT_CONFIG_NOSYSTEM as the server has them, LC_ALL=C and
 * GIT_TERMINAL_PROMPT=0. It reads the account's git configuration and runs the repository's hooks, as git does for a
 * person; nothing that names another repository, index or object directory reaches it.
 *
 * <p>Verification commands run in a process group of their own, with these variables only: PATH, HOME, USER, LOGNAME,
 * TMPDIR, XDG_CONFIG_HOME, JAVA_HOME and GIT_CONFIG_NOSYSTEM as the server has them, LC_ALL=C.UTF-8, CI=true and
 * GIT_TERMINAL_PROMPT=0. Their input is empty. They are ended after {@code quarterdeck.verification.patience} (30 minutes)
 * or {@code quarterdeck.verification.max-output} bytes (64 MiB), and whatever they started ends with them.
 */
@NullMarked
package dev.quarterdeck.execution.internal.adapter.process;

import org.jspecify.annotations.NullMarked;
