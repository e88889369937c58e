package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a registered repository on this server's disk. */
@Component
class Homes {
    private final GitDirectories directories;

    Homes(GitDirectories directories) {
        this.directories = directories;
    }

    /** The registered primary checkout; where that is gone, the one the caller stands in: the repository was moved. */
    @Nullable
    Home of(Repository repository, Standing standing) {
        var registered = at(repository, repository.commonDirectory(), repository.primaryRoot());
        var tree = standing.tree();
        return registered == null && tree != null && standing.isIn(repository.id())
                ? at(repository, tree.commonDirectory(), tree.primaryRoot())
                : registered;
    }

    private @Nullable Home at(Repository repository, @Nullable Path commonDirectory, @Nullable Path primaryRoot) {
        if (commonDirectory == null || primaryRoot == null) {
            return null;
        }
        var copies = directories.workingCopies(commonDirectory, primaryRoot);
        var there = !copies.isEmpty() && copies.getFirst().root().equals(primaryRoot);
        return there ? new Home(repository.id(), commonDirectory, primaryRoot, copies) : null;
    }
}
