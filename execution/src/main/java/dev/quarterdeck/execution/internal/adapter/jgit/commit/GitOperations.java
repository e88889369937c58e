package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.internal.adapter.jgit.GitLayout;
import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the git operation a person is in the middle of and that holds a branch. During a rebase or a bisect HEAD is
 * detached: the branch looks free and is not.
 */
public final class GitOperations {
    private static final Map<String, String> ON_HEAD = inOrder(
            "MERGE_HEAD", "a merge",
            "CHERRY_PICK_HEAD", "a cherry-pick",
            "REVERT_HEAD", "a revert",
            "sequencer", "a series of picks",
            "rebase-apply/applying", "a series of patches");
    private static final Map<String, String> NAMING_ONE = inOrder(
            "rebase-merge/head-name", "a rebase",
            "rebase-apply/head-name", "a rebase",
            "BISECT_START", "a bisect");
    private static final String REFS = "refs/heads/";
    private static final String NAMING_MANY = "rebase-merge/update-refs";

    private GitOperations() {}

    /** Which operation holds the branch and where, in words for a person. */
    public static Optional<String> holding(BranchName branch, List<WorkingTree> trees) throws IOException {
        for (var tree : trees) {
            var operation = in(tree.gitDirectory(), branch);
            if (operation.isPresent()) {
                return operation.map(name -> "%s in %s holds the branch %s; it goes on when that is finished or aborted"
                        .formatted(name, tree.root(), branch));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> in(Path gitDirectory, BranchName branch) throws IOException {
        if (branch.equals(GitLayout.branch(gitDirectory))) {
            for (var sign : ON_HEAD.entrySet()) {
                if (Files.exists(gitDirectory.resolve(sign.getKey()))) {
                    return Optional.of(sign.getValue());
                }
            }
        }
        for (var sign : NAMING_ONE.entrySet()) {
            var named = named(gitDirectory.resolve(sign.getKey()));
            if (named.filter(branch::equals).isPresent()) {
                return Optional.of(sign.getValue());
            }
        }
        return moved(gitDirectory).contains(branch) ? Optional.of("a rebase") : Optional.empty();
    }

    /** The branches a detached HEAD is going to come back to. */
    public static Set<BranchName> heldBy(Path gitDirectory) throws IOException {
        var held = new HashSet<>(moved(gitDirectory));
        NAMING_ONE.keySet().forEach(sign -> named(gitDirectory.resolve(sign)).ifPresent(held::add));
        return held;
    }

    // The file holds three lines per branch: its ref, its old and its new commit.
    private static Set<BranchName> moved(Path gitDirectory) throws IOException {
        var file = gitDirectory.resolve(NAMING_MANY);
        if (!Files.isRegularFile(file)) {
            return Set.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith(REFS))
                .map(BranchName::of)
                .collect(Collectors.toSet());
    }

    // A bisect names its branch in short or, like a rebase, in full; started from a detached HEAD, both name no branch.
    private static Optional<BranchName> named(Path file) {
        return GitLayout.line(file)
                .filter(name -> !name.equals("detached HEAD") && !name.matches("[0-9a-f]{40}"))
                .map(BranchName::of);
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var signs = new LinkedHashMap<String, String>();
        for (var at = 0; at < signsAndNames.length; at += 2) {
            signs.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return signs;
    }
}
