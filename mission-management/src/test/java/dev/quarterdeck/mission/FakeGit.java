package dev.quarterdeck.mission;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.MergeTrial;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.git.TreeId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A repository of branches whose only files are rules. */
public final class FakeGit implements GitFacts {
    private final SortedMap<String, CommitId> tips = new TreeMap<>();
    private final SortedMap<String, String> rules = new TreeMap<>();
    private List<GitCommit> history = List.of();
    private List<GitCommit> arrived = List.of();
    private @Nullable BranchName current = new BranchName("main");

    FakeGit() {
        tips.put("main", Samples.COMMIT);
    }

    public void branch(String name, CommitId tip) {
        tips.put(name, tip);
    }

    /** Has a file of rules on every branch, and a commit on main that says so. */
    public void rules(String path, String text) {
        rules.put(path, text);
        tips.put("main", CommitId.of("%040x".formatted(rules.hashCode() & 0xffffffffL)));
    }

    /** What every lane has, whatever it is asked since. */
    public void history(GitCommit... commits) {
        history = List.of(commits);
    }

    /** What main has, whatever it is asked since; every lane has it too. */
    public void arrived(GitCommit... commits) {
        arrived = List.of(commits);
    }

    public void detach() {
        current = null;
    }

    @Override
    public Optional<CommitId> tip(Workspace workspace, BranchName branch) {
        return Optional.ofNullable(tips.get(branch.value()));
    }

    @Override
    public Optional<BranchName> currentBranch(Workspace workspace) {
        return Optional.ofNullable(current);
    }

    @Override
    public List<BranchName> branches(Workspace workspace, String prefix) {
        return tips.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(BranchName::new)
                .toList();
    }

    @Override
    public List<TreeFile> files(Workspace workspace, CommitId commit, String directory) {
        return rules.entrySet().stream()
                .filter(file -> file.getKey().startsWith(directory + "/"))
                .map(file -> new TreeFile(
                        file.getKey(), blob(file.getValue()), file.getValue().length()))
                .toList();
    }

    @Override
    public InputStream open(Workspace workspace, BlobId blob) {
        return rules.values().stream()
                .filter(text -> blob(text).equals(blob))
                .map(text -> (InputStream) new ByteArrayInputStream(text.getBytes(UTF_8)))
                .findFirst()
                .orElseGet(InputStream::nullInputStream);
    }

    private static BlobId blob(String text) {
        return BlobId.of("%040x".formatted(text.hashCode() & 0xffffffffL));
    }

    @Override
    public List<GitCommit> commits(Workspace workspace, CommitId after, CommitId head) {
        if (after.equals(head)) {
            return List.of();
        }
        return head.equals(tips.get("main"))
                ? arrived
                : Stream.concat(history.stream(), arrived.stream()).toList();
    }

    @Override
    public boolean contains(Workspace workspace, CommitId head, CommitId ancestor) {
        return head.equals(ancestor);
    }

    @Override
    public List<String> changed(Workspace workspace, CommitId from, CommitId to) {
        return List.of();
    }

    @Override
    public TreeId tree(Workspace workspace, CommitId commit) {
        return TreeId.of(commit.value());
    }

    @Override
    public MergeTrial trial(Workspace workspace, CommitId ours, CommitId theirs) {
        return new MergeTrial.Clean(tree(workspace, theirs));
    }
}
