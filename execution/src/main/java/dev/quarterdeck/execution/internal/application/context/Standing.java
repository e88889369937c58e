package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Repositories.Repository;
import org.jspecify.annotations.Nullable;

/** Where the caller stands: what the directory is to git, and which registered repository that is, or why none. */
record Standing(Place place, Resolved<Repository> repository) {
    @Nullable
    WorkingTree tree() {
        return place instanceof WorkingTree tree ? tree : null;
    }

    boolean isIn(RepositoryId id) {
        return repository instanceof Known<Repository>(var known) && known.id().equals(id);
    }
}
