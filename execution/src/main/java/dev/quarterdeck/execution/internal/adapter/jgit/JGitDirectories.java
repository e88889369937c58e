package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.api.CheckoutRefusal.RepositoryUnreadable;
import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.execution.internal.domain.context.Fingerprint;
import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.execution.internal.domain.context.Place.Bare;
import dev.quarterdeck.execution.internal.domain.context.Place.BrokenPointer;
import dev.quarterdeck.execution.internal.domain.context.Place.NoDirectory;
import dev.quarterdeck.execution.internal.domain.context.Place.Outside;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.execution.internal.domain.context.WorkingCopy;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JGitDirectories implements GitDirectories {
    private final OpenRepositories repositories;
    private final RepositoryConfigs configs = new RepositoryConfigs();
    private final WorkingCopies workingCopies = new WorkingCopies();
    private final Histories histories = new Histories();

    JGitDirectories(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Place find(Path named) {
        // A relative path would be answered by where the server was started.
        var directory = Optional.of(named)
                .filter(Path::isAbsolute)
                .flatMap(GitLayout::real)
                .filter(Files::isDirectory)
                .orElse(null);
        if (directory == null) {
            return new NoDirectory(named);
        }
        for (var at = directory; at != null; at = at.getParent()) {
            var place = placeAt(directory, at);
            if (place != null) {
                return place;
            }
        }
        return new Outside(directory);
    }

    @Override
    public List<WorkingCopy> workingCopies(Path commonDirectory, Path primaryRoot) {
        return workingCopies.of(commonDirectory, primaryRoot);
    }

    @Override
    public boolean hasBranch(Path commonDirectory, BranchName branch) {
        try {
            return repositories.with(commonDirectory, repository -> {
                var ref = repository.exactRef(branch.ref());
                return ref != null && ref.getObjectId() != null;
            });
        } catch (UncheckedIOException unreadable) {
            // Nothing can be committed to a ref that cannot be read.
            return false;
        }
    }

    @Override
    public Optional<Format> unsupported(Path commonDirectory) {
        return new RepositoryFormat(commonDirectory, configs.of(commonDirectory)).unsupported();
    }

    @Override
    public Optional<Fingerprint> fingerprint(Path commonDirectory) {
        try {
            return repositories.with(commonDirectory, histories::fingerprint);
        } catch (UncheckedIOException unreadable) {
            throw new Refused(new RepositoryUnreadable(commonDirectory, String.valueOf(unreadable.getMessage())));
        }
    }

    private @Nullable Place placeAt(Path directory, Path at) {
        var entry = at.resolve(".git");
        if (Files.isRegularFile(entry)) {
            return GitLayout.target(entry)
                    .flatMap(gitDirectory -> workingTree(directory, at, gitDirectory))
                    .orElseGet(() -> new BrokenPointer(directory, at));
        }
        if (Files.isDirectory(entry)) {
            return GitLayout.real(entry)
                    .filter(GitLayout::isGitDirectory)
                    .flatMap(gitDirectory -> workingTree(directory, at, gitDirectory))
                    .orElse(null);
        }
        return GitLayout.isGitDirectory(at) && configs.of(at).bare() ? new Bare(directory, at) : null;
    }

    private Optional<Place> workingTree(Path directory, Path root, Path gitDirectory) {
        return GitLayout.commonDirectory(gitDirectory)
                .map(common -> new WorkingTree(
                        directory,
                        root,
                        gitDirectory,
                        common,
                        common.equals(gitDirectory)
                                ? root
                                : configs.of(common).primaryRoot().orElse(null),
                        GitLayout.branch(gitDirectory)));
    }
}
