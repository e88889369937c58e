package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.api.BranchRefusal.PathTaken;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a commit beside the ones that are there; nothing points to them yet. */
final class CommitObjects {
    private static final String ADDRESS = "quarterdeck@localhost";
    private static final String SERVICE = "Quarterdeck";

    private final Repository repository;
    private final Landing landing;

    CommitObjects(Repository repository, Landing landing) {
        this.repository = repository;
        this.landing = landing;
    }

    /**
     * What the landing changes in a commit; a file that already is as asked is left out.
     *
     * @throws Refused if a path is taken by something that is no file
     */
    List<PathChange> changesTo(RevCommit parent) throws IOException {
        var changes = new ArrayList<PathChange>();
        for (var change : landing.changes()) {
            var before = fileAt(parent, change.path());
            var after = wanted(change, before);
            if (!Objects.equals(before, after)) {
                changes.add(new PathChange(change.path(), before, after));
            }
        }
        return changes;
    }

    ObjectId commit(RevCommit parent, List<PathChange> changes) throws IOException {
        try (var inserter = repository.newObjectInserter()) {
            for (var change : landing.changes()) {
                if (change instanceof FileChange.Write(var _, var text)) {
                    inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
                }
            }
            var builder = new CommitBuilder();
            builder.setTreeId(treeWith(parent, changes, inserter));
            builder.setParentId(parent);
            builder.setAuthor(person(landing.author()));
            builder.setCommitter(person(SERVICE));
            builder.setMessage(landing.messageWithTrailer());
            var commit = inserter.insert(builder);
            inserter.flush();
            return commit;
        }
    }

    private ObjectId treeWith(RevCommit parent, List<PathChange> changes, ObjectInserter inserter) throws IOException {
        try (var reader = repository.newObjectReader()) {
            var tree = DirCache.read(reader, parent.getTree());
            var editor = tree.editor();
            changes.forEach(change -> editor.add(IndexFile.edit(change)));
            editor.finish();
            return tree.writeTree(inserter);
        }
    }

    private static @Nullable Content wanted(FileChange change, @Nullable Content before) {
        return switch (change) {
            case FileChange.Delete _ -> null;
            case FileChange.Write(var _, var text) -> {
                try (var hash = new ObjectInserter.Formatter()) {
                    var id = hash.idFor(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
                    yield new Content(id, before == null ? FileMode.REGULAR_FILE : before.mode());
                }
            }
        };
    }

    private @Nullable Content fileAt(RevCommit commit, String path) throws IOException {
        for (var slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            var parent = Content.at(repository, commit.getTree(), path.substring(0, slash));
            if (parent == null) {
                return null;
            }
            if (!parent.mode().equals(FileMode.TREE)) {
                throw taken(path, "%s is %s".formatted(path.substring(0, slash), parent.kind()));
            }
        }
        var content = Content.at(repository, commit.getTree(), path);
        if (content != null && !content.isFile()) {
            throw taken(path, "it is " + content.kind());
        }
        return content;
    }

    private Refused taken(String path, String observed) {
        return new Refused(new PathTaken(landing.destination(), path, observed));
    }

    private PersonIdent person(String name) {
        return new PersonIdent(name, ADDRESS, landing.at(), ZoneOffset.UTC);
    }
}
