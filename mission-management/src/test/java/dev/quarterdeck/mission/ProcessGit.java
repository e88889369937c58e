package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.git.TreeId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ulid;
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

    @Override
    public List<GitCommit> commits(Workspace workspace, CommitId after, CommitId head) {
        return at(workspace).lines("rev-list", "--reverse", "--topo-order", after + ".." + head).stream()
                .map(name -> commit(at(workspace), CommitId.of(name)))
                .toList();
    }

    private static GitCommit commit(TestRepository repository, CommitId commit) {
        var parents = repository.lines("log", "-1", "--format=%P", commit.value()).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .filter(name -> !name.isEmpty())
                .map(CommitId::of)
                .toList();
        var event =
                repository
                        .lines("log", "-1", "--format=%(trailers:key=Mission-Event,valueonly)", commit.value())
                        .stream()
                        .filter(Ulid::matches)
                        .map(EventId::of)
                        .findFirst()
                        .orElse(null);
        var subject = String.join("", repository.lines("log", "-1", "--format=%s", commit.value()));
        var files =
                repository.lines("diff-tree", "-r", "-c", "--root", "--no-commit-id", "--name-only", commit.value());
        return new GitCommit(commit, parents, subject, event, files);
    }

    @Override
    public boolean contains(Workspace workspace, CommitId head, CommitId ancestor) {
        return at(workspace).lines("rev-list", head.value()).contains(ancestor.value());
    }

    @Override
    public List<String> changed(Workspace workspace, CommitId from, CommitId to) {
        return at(workspace).lines("diff-tree", "-r", "--no-renames", "--name-only", from.value(), to.value());
    }

    @Override
    public TreeId tree(Workspace workspace, CommitId commit) {
        return TreeId.of(at(workspace).lines("rev-parse", commit + "^{tree}").getFirst());
    }

    @Override
    public MergeTrial trial(Workspace workspace, CommitId ours, CommitId theirs) {
        var merged = at(workspace).lines("merge-tree", "--write-tree", ours.value(), theirs.value());
        return new MergeTrial.Clean(TreeId.of(merged.getFirst()));
    }

    private static TestRepository at(Workspace workspace) {
        return new TestRepository(workspace.primaryRoot());
    }
}
