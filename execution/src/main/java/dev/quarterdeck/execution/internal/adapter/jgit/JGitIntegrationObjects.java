package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.application.integration.IntegrationObjects;
import dev.quarterdeck.execution.internal.domain.integration.NewCommit;
import dev.quarterdeck.execution.internal.domain.integration.Original;
import dev.quarterdeck.execution.internal.domain.integration.Signature;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.springframework.stereotype.Component;

@Component
class JGitIntegrationObjects implements IntegrationObjects {
    private static final String SERVICE = "Quarterdeck";

    private final OpenRepositories repositories;

    JGitIntegrationObjects(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public CommitId make(Path primaryRoot, NewCommit commit) {
        return repositories.with(common(primaryRoot), repository -> {
            try (var inserter = repository.newObjectInserter()) {
                var builder = new CommitBuilder();
                builder.setTreeId(id(commit.tree().value()));
                builder.setParentIds(commit.parents().stream()
                        .map(parent -> id(parent.value()))
                        .toList());
                builder.setAuthor(person(commit.author()));
                builder.setCommitter(person(Signature.of(SERVICE, commit.at())));
                builder.setMessage(commit.message());
                var made = inserter.insert(builder);
                inserter.flush();
                return new CommitId(made.name());
            }
        });
    }

    @Override
    public TreeId without(Path primaryRoot, CommitId commit, String directory) {
        return repositories.with(common(primaryRoot), repository -> {
            try (var walk = new RevWalk(repository);
                    var reader = repository.newObjectReader();
                    var inserter = repository.newObjectInserter()) {
                var tree = DirCache.read(reader, walk.parseTree(id(commit.value())));
                var editor = tree.editor();
                editor.add(new DirCacheEditor.DeleteTree(directory));
                editor.finish();
                var left = tree.writeTree(inserter);
                inserter.flush();
                return new TreeId(left.name());
            }
        });
    }

    @Override
    public Optional<List<String>> differing(Path primaryRoot, TreeId one, TreeId other) {
        return repositories.with(common(primaryRoot), repository -> {
            try (var walk = new TreeWalk(repository)) {
                walk.addTree(id(one.value()));
                walk.addTree(id(other.value()));
                walk.setRecursive(true);
                walk.setFilter(TreeFilter.ANY_DIFF);
                var paths = new ArrayList<String>();
                while (walk.next()) {
                    paths.add(walk.getPathString());
                }
                return Optional.of(paths);
            } catch (MissingObjectException pruned) {
                return Optional.empty();
            }
        });
    }

    @Override
    public List<Original> originals(Path primaryRoot, CommitId head, List<CommitId> others) {
        return repositories.with(common(primaryRoot), repository -> originals(repository, head, others));
    }

    private static List<Original> originals(Repository repository, CommitId head, List<CommitId> others)
            throws IOException {
        try (var walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.setRevFilter(RevFilter.NO_MERGES);
            walk.markStart(walk.parseCommit(id(head.value())));
            for (var other : others) {
                walk.markUninteresting(walk.parseCommit(id(other.value())));
            }
            var found = new ArrayList<Original>();
            for (var commit : walk) {
                if (commit.getParentCount() == 1) {
                    found.add(original(commit));
                }
            }
            return found;
        }
    }

    private static Original original(RevCommit commit) {
        var author = commit.getAuthorIdent();
        var at = author.getWhenAsInstant();
        var offset = author.getZoneId().getRules().getOffset(at);
        return new Original(
                new CommitId(commit.name()),
                new CommitId(commit.getParent(0).name()),
                commit.getFullMessage(),
                new Signature(author.getName(), author.getEmailAddress(), at, offset));
    }

    private static PersonIdent person(Signature signature) {
        return new PersonIdent(signature.name(), signature.address(), signature.at(), signature.offset());
    }

    private static ObjectId id(String name) {
        return ObjectId.fromString(name);
    }

    private static Path common(Path primaryRoot) {
        return GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
    }
}
