package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A commit on its way to a branch. It holds all that the commit is made of but its parent, so that landing it twice on
 * the same tip is the same commit.
 *
 * @param seen the tip the command looked at; changes by others to the same files after it are not overwritten
 */
public record Landing(
        Path primaryRoot,
        BranchName destination,
        @Nullable BranchName createFrom,
        @Nullable CommitId seen,
        List<FileChange> changes,
        String message,
        String author,
        EventId cause,
        Instant at)
        implements GitWork {
    public static final String TRAILER = "Mission-Event";

    public Landing {
        changes = List.copyOf(changes);
    }

    /** The message with the trailer readers find the event by, as a paragraph of its own. */
    public String messageWithTrailer() {
        return "%s%n%n%s: %s%n".formatted(message.strip(), TRAILER, cause).replace("\r\n", "\n");
    }

    public List<String> paths() {
        return changes.stream().map(FileChange::path).toList();
    }
}
