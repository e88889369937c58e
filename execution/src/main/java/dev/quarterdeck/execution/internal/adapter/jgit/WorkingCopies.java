package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.domain.context.WorkingCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The working trees git has registered for a repository, as far as they are there. */
final class WorkingCopies {
    List<WorkingCopy> of(Path commonDirectory, Path primaryRoot) {
        var found = new ArrayList<WorkingCopy>();
        if (Files.exists(primaryRoot.resolve(".git"))) {
            found.add(new WorkingCopy(primaryRoot, commonDirectory, GitLayout.branch(commonDirectory)));
        }
        for (var gitDirectory : linked(commonDirectory)) {
            root(gitDirectory)
                    .map(root -> new WorkingCopy(root, gitDirectory, GitLayout.branch(gitDirectory)))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The git directories of the linked worktrees, in name order, whether or not their trees are there. */
    List<Path> linked(Path commonDirectory) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(commonDirectory.resolve("worktrees"))) {
            directories.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static Optional<Path> root(Path gitDirectory) {
        return GitLayout.line(gitDirectory.resolve("gitdir"))
                .flatMap(named -> GitLayout.real(gitDirectory.resolve(named)))
                .flatMap(entry -> Optional.ofNullable(entry.getParent()));
    }
}
