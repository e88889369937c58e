package dev.quarterdeck.governance.internal.adapter.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook.RuleFile;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file somebody is writing in a checkout; files elsewhere on this machine are nobody's to show. */
final class Drafts {
    private static final int LONGEST = 512 << 10;

    private Drafts() {}

    static RuleFile read(Composite context, String file) {
        var named = RuleKind.of(file)
                .orElseThrow(() -> refused(
                        file, "The name says not what the file is.", "charter.yaml, or a file in mission-types"));
        return new RuleFile(named.kind(), named.name(), content(file, within(workspace(context), file)));
    }

    private static Workspace workspace(Composite context) {
        return Optional.of(context)
                .map(any -> any instanceof RepositoryContext repository ? repository.workspace() : null)
                .orElseThrow(() -> new Refused(new WorkspaceRequired("the repository the file is in")));
    }

    private static Path within(Workspace workspace, String file) {
        var primary = workspace.primaryRoot();
        var standing = workspace.currentDirectory();
        var path = (standing == null ? primary : standing).resolve(path(file)).normalize();
        return Stream.of(
                        Optional.of(primary),
                        Optional.ofNullable(workspace.currentCheckout().root()))
                .flatMap(Optional::stream)
                .filter(root -> path.startsWith(root) && !linked(root, path))
                .findFirst()
                .map(_ -> path)
                .orElseThrow(() -> refused(file, "The file is in no checkout of the repository.", "a file in one"));
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw refused(file, "That is no path.", "a file");
        }
    }

    // A link leads out of the checkout, whatever its name says.
    private static boolean linked(Path root, Path path) {
        for (@Nullable Path part = path; part != null && !part.equals(root); part = part.getParent()) {
            if (Files.isSymbolicLink(part)) {
                return true;
            }
        }
        return false;
    }

    private static String content(String file, Path path) {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(file, "There is no such file.", "a file that is there");
        }
        try (var content = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return new String(content.readNBytes(LONGEST), UTF_8);
        } catch (IOException unreadable) {
            throw refused(file, "The file cannot be read.", "a file that can be read");
        }
    }

    private static Refused refused(String file, String message, String expected) {
        return new Refused(new InvalidInput("FILE", message, file, expected, "name another file"));
    }
}
