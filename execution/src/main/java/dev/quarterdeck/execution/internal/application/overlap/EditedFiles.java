package dev.quarterdeck.execution.internal.application.overlap;

import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.Map;

/** What is being worked on in a worktree. */
public interface EditedFiles {
    /**
     * Every file that is edited, staged, removed or untracked, with a mark that changes with its content; what git ignores
     * does not count, and of very many the first do.
     *
     * @throws Refused if git cannot tell
     */
    Map<String, String> in(Path worktree);
}
