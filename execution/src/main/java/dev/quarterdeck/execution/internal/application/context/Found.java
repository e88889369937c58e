package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.kernel.context.Checkout;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A repository as one caller sees it.
 *
 * @param home absent where this server has no checkout of the repository, or the repository is unknown
 * @param owner the mission whose worktree the caller stands in
 */
record Found(
        Standing standing,
        Resolved<Repository> repository,
        @Nullable Home home,
        @Nullable MissionFacts owner) {
    boolean isOf(RepositoryId id) {
        return repository instanceof Known<Repository>(var known) && known.id().equals(id);
    }

    Checkout checkout(RepositoryId of) {
        return Checkouts.classify(standing, of, home, owner);
    }

    @Nullable
    Path directory() {
        return standing.place().standing();
    }
}
