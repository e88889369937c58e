package dev.quarterdeck.execution.internal.adapter.jgit.commit;

import dev.quarterdeck.execution.internal.adapter.jgit.GitLayout;
import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the git operation a person is in the middle of and that holds a branch. During a rebase or a bisect HEAD is
 * detached: the branch looks free and is not.
 */
final class GitOperations {
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
    private static final String NAMING_MANY = "rebase-merge/update-refs";

    private GitOperations() {}

    /** Which operation holds the branch and where, in words for a person. */
    static Optional<String> holding(BranchName branch, List<WorkingTree> trees) throws IOException {
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
            var named = GitLayout.line(gitDirectory.resolve(sign.getKey()));
            if (named.filter(name -> means(name, branch)).isPresent()) {
                return Optional.of(sign.getValue());
            }
        }
        return willMove(gitDirectory.resolve(NAMING_MANY), branch) ? Optional.of("a rebase") : Optional.empty();
    }

    // The file holds three lines per branch: its ref, its old and its new commit.
    private static boolean willMove(Path file, BranchName branch) throws IOException {
        return Files.isRegularFile(file)
                && Files.readAllLines(file, StandardCharsets.UTF_8).contains(branch.ref());
    }

    private static boolean means(String name, BranchName branch) {
        return name.equals(branch.ref()) || name.equals(branch.value());
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        var signs = new LinkedHashMap<String, String>();
        for (var at = 0; at < signsAndNames.length; at += 2) {
            signs.put(signsAndNames[at], signsAndNames[at + 1]);
        }
        return signs;
    }
}
