package dev.quarterdeck.execution.internal.domain.commit;

import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.RefusalReason;

/** How an attempt to land a commit ended. */
public sealed interface LandingResult {
    /** The branch holds it. */
    record Landed(CommitId commit) implements LandingResult {}

    /** Nothing was changed; the same attempt can succeed later. */
    record Held(String why) implements LandingResult {}

    /** Nothing was changed, and trying again would not help. */
    record Rejected(RefusalReason reason) implements LandingResult {}
}
