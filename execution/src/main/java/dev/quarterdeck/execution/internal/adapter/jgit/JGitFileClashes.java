package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.application.overlap.FileClashes;
import dev.quarterdeck.execution.internal.domain.overlap.LaneState;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;
import org.eclipse.jgit.merge.MergeResult;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.springframework.stereotype.Component;

@Component
class JGitFileClashes implements FileClashes {
    /** In a longer file nobody is told lines. */
    private static final int LONGEST = 1024 * 1024;

    private final OpenRepositories repositories;

    JGitFileClashes(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Optional<List<Lines>> between(
            Path primaryRoot, CommitId base, LaneState.Content one, LaneState.Content other) {
        var common = GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
        return repositories.with(
                common,
                repository -> between(
                        committed(repository, base, one.path()), read(repository, one), read(repository, other)));
    }

    private static Optional<List<Lines>> between(FileContent base, FileContent one, FileContent other) {
        var unknown = Stream.of(base, one, other).anyMatch(FileContent.UNKNOWN::equals);
        if (unknown || one.isSameAs(other) || one.isSameAs(base) || other.isSameAs(base)) {
            return Optional.empty();
        }
        if (!one.isText() || !other.isText() || (base.isThere() && !base.isText())) {
            return Optional.of(List.of());
        }
        var lines = contested(
                new MergeAlgorithm().merge(RawTextComparator.DEFAULT, base.lines(), one.lines(), other.lines()));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
    }

    private static List<Lines> contested(MergeResult<RawText> merged) {
        var contested = new ArrayList<Lines>();
        for (var chunk : merged) {
            if (chunk.getConflictState() == ConflictState.FIRST_CONFLICTING_RANGE) {
                // What the first one removed has no lines left: the line is told that stands there now.
                contested.add(new Lines(chunk.getBegin() + 1, Math.max(chunk.getBegin() + 1, chunk.getEnd())));
            }
        }
        return contested;
    }

    private static FileContent read(Repository repository, LaneState.Content content) throws IOException {
        var worktree = content.worktree();
        return worktree == null
                ? committed(repository, content.head(), content.path())
                : edited(worktree, content.path());
    }

    private static FileContent committed(Repository repository, CommitId commit, String path) throws IOException {
        try (var revisions = new RevWalk(repository);
                var step =
                        TreeWalk.forPath(repository, path, revisions.parseTree(ObjectId.fromString(commit.value())))) {
            if (step == null) {
                return FileContent.MISSING;
            }
            if ((step.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return FileContent.UNKNOWN;
            }
            var loader = repository.open(step.getObjectId(0));
            return loader.getSize() > LONGEST ? FileContent.UNKNOWN : new FileContent(loader.getBytes());
        }
    }

    /** A link is followed nowhere: where it leads is not the lane's. */
    private static FileContent edited(Path worktree, String path) throws IOException {
        var file = worktree.resolve(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return FileContent.MISSING;
        }
        var isOwn = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && file.toRealPath().startsWith(worktree.toRealPath());
        if (!isOwn || Files.size(file) > LONGEST) {
            return FileContent.UNKNOWN;
        }
        return new FileContent(Files.readAllBytes(file));
    }
}
