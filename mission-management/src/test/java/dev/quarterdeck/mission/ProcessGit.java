package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What git says, asked of git itself. */
public final class ProcessGit implements GitFacts {
    @Override
    public Optional<CommitId> tip(Workspace workspace, BranchName branch) {
        return at(workspace).lines("for-each-ref", "--format=%(objectname)", branch.ref()).stream()
                .findFirst()
                .map(CommitId::of);
    }

    @Override
    public Optional<BranchName> currentBranch(Workspace workspace) {
        return at(workspace).lines("branch", "--show-current").stream()
                .findFirst()
                .map(BranchName::of);
    }

    @Override
    public List<BranchName> branches(Workspace workspace, String prefix) {
        return at(workspace).lines("for-each-ref", "--format=%(refname)", "refs/heads/").stream()
                .map(BranchName::of)
                .filter(branch -> branch.value().startsWith(prefix))
                .toList();
    }

    @Override
    public List<TreeFile> files(Workspace workspace, CommitId commit, String directory) {
        var listed = at(workspace).text("ls-tree", "-r", "-l", "-z", commit.value(), "--", directory + "/");
        return Arrays.stream(listed.split("\0"))
                .filter(entry -> !entry.isEmpty())
                .map(ProcessGit::file)
                .toList();
    }

    private static TreeFile file(String entry) {
        var tab = entry.indexOf('\t');
        var facts = entry.substring(0, tab).split(" +", -1);
        return new TreeFile(entry.substring(tab + 1), BlobId.of(facts[2]), Long.parseLong(facts[3]));
    }

    @Override
    public InputStream open(Workspace workspace, BlobId blob) {
        return new ByteArrayInputStream(at(workspace).run("cat-file", "blob", blob.value()));
    }

    private static TestRepository at(Workspace workspace) {
        return new TestRepository(workspace.primaryRoot());
    }
}
