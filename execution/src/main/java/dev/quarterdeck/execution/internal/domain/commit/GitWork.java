package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;

/** Something a command has asked of git. */
public sealed interface GitWork permits Landing, BranchMove, Clearing, Pushing {
    Path primaryRoot();

    /** The branch it is about. */
    BranchName destination();

    /** The event it carries out. */
    EventId cause();

    /** When it was asked for. */
    Instant at();
}
