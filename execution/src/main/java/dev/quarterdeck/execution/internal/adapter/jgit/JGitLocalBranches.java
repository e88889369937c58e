package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.api.BranchRefusal.RefNameConflict;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.BranchHistory;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.GitOperations;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.RefSwap;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.WorkingTree;
import dev.quarterdeck.execution.internal.application.worktree.LocalBranches;
import dev.quarterdeck.execution.internal.domain.worktree.Registered;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.springframework.stereotype.Component;

@Component
class JGitLocalBranches implements LocalBranches {
    private final OpenRepositories repositories;

    JGitLocalBranches(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public List<Registered> worktrees(Path primaryRoot) {
        return in(primaryRoot, repository -> {
            var found = new ArrayList<Registered>();
            for (var tree : WorkingTree.of(primaryRoot, common(repository))) {
                var held = GitOperations.heldBy(tree.gitDirectory());
                var branch = GitLayout.branch(tree.gitDirectory());
                found.add(new Registered(tree.realRoot(), branch, held, tree.exists()));
            }
            return found;
        });
    }

    @Override
    public boolean occupied(Path primaryRoot, Path path) {
        try {
            for (var at = path;
                    !at.equals(primaryRoot);
                    at = at.resolveSibling("").normalize()) {
                if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
                    return true;
                }
            }
            if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            try (var entries = Files.newDirectoryStream(path)) {
                return entries.iterator().hasNext();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> inTheWay(Path primaryRoot, BranchName branch) {
        return in(
                primaryRoot,
                repository -> repository.getRefDatabase().getConflictingNames(branch.ref()).stream()
                        .map(name -> BranchName.of(name).value())
                        .sorted()
                        .toList());
    }

    @Override
    public void make(Path primaryRoot, BranchName branch, CommitId from) {
        var result = in(primaryRoot, repository -> {
            var update = repository.updateRef(branch.ref());
            update.setExpectedOldObjectId(ObjectId.zeroId());
            update.setNewObjectId(ObjectId.fromString(from.value()));
            update.setRefLogMessage("quarterdeck: made for a mission", false);
            return RefSwap.run(repository, update);
        });
        if (result != RefUpdate.Result.NEW) {
            throw new Refused(new RefNameConflict(branch, "it was made or locked by someone else at this moment"));
        }
    }

    @Override
    public Optional<CommitId> commonAncestor(Path primaryRoot, CommitId one, CommitId other) {
        return in(primaryRoot, repository -> new BranchHistory(repository).commonAncestor(one, other));
    }

    @Override
    public void exclude(Path primaryRoot, String directory) {
        var line = "/" + directory + "/";
        in(primaryRoot, repository -> {
            var file = common(repository).resolve("info").resolve("exclude");
            Files.createDirectories(file.resolveSibling(""));
            var text = Files.exists(file) ? Files.readString(file) : "";
            if (text.lines().map(String::strip).noneMatch(line::equals)) {
                var start = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
                Files.writeString(file, start + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return file;
        });
    }

    private <T> T in(Path primaryRoot, OpenRepositories.Work<T> work) {
        var common = GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
        return repositories.with(common, work);
    }

    private static Path common(Repository repository) {
        return repository.getDirectory().toPath();
    }
}
