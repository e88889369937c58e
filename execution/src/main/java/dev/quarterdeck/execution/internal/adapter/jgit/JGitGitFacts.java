package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.application.merge.TrialMerges;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.springframework.stereotype.Component;

@Component
class JGitGitFacts implements GitFacts {
    private final OpenRepositories repositories;
    private final TrialMerges merges;

    JGitGitFacts(OpenRepositories repositories, TrialMerges merges) {
        this.repositories = repositories;
        this.merges = merges;
    }

    @Override
    public Optional<CommitId> tip(Workspace workspace, BranchName branch) {
        return repositories.with(
                objectsOf(workspace),
                repository -> Optional.ofNullable(repository.exactRef(branch.ref()))
                        .map(Ref::getObjectId)
                        .map(id -> CommitId.of(id.name())));
    }

    @Override
    public Optional<BranchName> currentBranch(Workspace workspace) {
        return GitLayout.gitDirectory(workspace.primaryRoot())
                .flatMap(gitDirectory -> Optional.ofNullable(GitLayout.branch(gitDirectory)))
                .filter(branch -> tip(workspace, branch).isPresent());
    }

    @Override
    public List<BranchName> branches(Workspace workspace, String prefix) {
        return repositories.with(
                objectsOf(workspace),
                repository -> repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS + prefix).stream()
                        .map(ref -> BranchName.of(ref.getName()))
                        .sorted(Comparator.comparing(BranchName::value))
                        .toList());
    }

    @Override
    public List<TreeFile> files(Workspace workspace, CommitId commit, String directory) {
        return repositories.with(objectsOf(workspace), repository -> files(repository, commit, directory));
    }

    @Override
    public InputStream open(Workspace workspace, BlobId blob) {
        try {
            var repository = repositories.lease(objectsOf(workspace));
            try {
                var content = repository.open(ObjectId.fromString(blob.value()), Constants.OBJ_BLOB);
                return new Leased(content.openStream(), repository);
            } catch (IOException unreadable) {
                repository.close();
                throw unreadable;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<GitCommit> commits(Workspace workspace, CommitId after, CommitId head) {
        return graph(workspace, graph -> graph.between(after, head));
    }

    @Override
    public boolean contains(Workspace workspace, CommitId head, CommitId ancestor) {
        return graph(workspace, graph -> graph.contains(head, ancestor));
    }

    @Override
    public List<String> changed(Workspace workspace, CommitId from, CommitId to) {
        return graph(workspace, graph -> graph.changed(from, to));
    }

    @Override
    public TreeId tree(Workspace workspace, CommitId commit) {
        return graph(workspace, graph -> graph.tree(commit));
    }

    @Override
    public MergeTrial trial(Workspace workspace, CommitId ours, CommitId theirs) {
        return merges.trial(workspace.primaryRoot(), ours, theirs);
    }

    private <T> T graph(Workspace workspace, Question<T> question) {
        return repositories.with(objectsOf(workspace), repository -> question.of(new CommitGraph(repository)));
    }

    private static Path objectsOf(Workspace workspace) {
        var root = workspace.primaryRoot();
        return GitLayout.gitDirectory(root)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(root.toString())));
    }

    private static List<TreeFile> files(Repository repository, CommitId commit, String directory) throws IOException {
        try (var revisions = new RevWalk(repository)) {
            var tree = revisions.parseTree(ObjectId.fromString(commit.value()));
            if (directory.isEmpty()) {
                return below(repository, tree, "");
            }
            try (var step = TreeWalk.forPath(repository, directory, tree)) {
                return step != null && step.isSubtree()
                        ? below(repository, step.getObjectId(0), directory + "/")
                        : List.of();
            }
        }
    }

    private static List<TreeFile> below(Repository repository, AnyObjectId tree, String prefix) throws IOException {
        var found = new ArrayList<TreeFile>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                // A symbolic link's content is a path and a submodule's is elsewhere: neither is a file of ours.
                if ((walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE) {
                    var id = walk.getObjectId(0);
                    var size = walk.getObjectReader().getObjectSize(id, Constants.OBJ_BLOB);
                    found.add(new TreeFile(prefix + walk.getPathString(), BlobId.of(id.name()), size));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Something asked of the commits. */
    @FunctionalInterface
    private interface Question<T> {
        T of(CommitGraph graph) throws IOException;
    }

    /** A blob's content that gives its repository handle back when it is closed, once however often that is. */
    private static final class Leased extends FilterInputStream {
        private final Repository repository;
        private final AtomicBoolean leased = new AtomicBoolean(true);

        Leased(InputStream content, Repository repository) {
            super(content);
            this.repository = repository;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                if (leased.getAndSet(false)) {
                    repository.close();
                }
            }
        }
    }
}
