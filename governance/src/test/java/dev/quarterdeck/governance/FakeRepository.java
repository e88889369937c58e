package dev.quarterdeck.governance;

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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A repository of one branch, main, whose commits hold files of rules. */
public final class FakeRepository implements GitFacts {
    private final Map<CommitId, Map<String, String>> commits = new HashMap<>();
    private final Map<BlobId, String> blobs = new HashMap<>();
    private CommitId tip = commit(Map.of());
    private boolean lost;
    private int read;

    /** A commit with this file added to what there was. */
    public void write(String path, String text) {
        var files = new TreeMap<>(commits.getOrDefault(tip, Map.of()));
        files.put(path, text);
        tip = commit(files);
    }

    public void lose() {
        lost = true;
    }

    /** How many files were opened so far. */
    public int read() {
        return read;
    }

    private CommitId commit(Map<String, String> files) {
        var id = CommitId.of("%040x".formatted(commits.size() + 1));
        commits.put(id, files);
        return id;
    }

    @Override
    public Optional<CommitId> tip(Workspace workspace, BranchName branch) {
        if (lost) {
            throw new UncheckedIOException(new IOException("missing object"));
        }
        return branch.value().equals("main") ? Optional.of(tip) : Optional.empty();
    }

    @Override
    public Optional<BranchName> currentBranch(Workspace workspace) {
        return Optional.of(BranchName.of("main"));
    }

    @Override
    public List<TreeFile> files(Workspace workspace, CommitId commit, String directory) {
        return Objects.requireNonNull(commits.get(commit)).entrySet().stream()
                .filter(file -> file.getKey().startsWith(directory + "/"))
                .map(file -> new TreeFile(
                        file.getKey(), blob(file.getValue()), file.getValue().length()))
                .toList();
    }

    private BlobId blob(String text) {
        var id = BlobId.of("%040x".formatted(text.hashCode() & 0xffffffffL));
        blobs.put(id, text);
        return id;
    }

    @Override
    public InputStream open(Workspace workspace, BlobId blob) {
        read++;
        return new ByteArrayInputStream(Objects.requireNonNull(blobs.get(blob)).getBytes(UTF_8));
    }

    @Override
    public List<BranchName> branches(Workspace workspace, String prefix) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<GitCommit> commits(Workspace workspace, CommitId after, CommitId head) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean contains(Workspace workspace, CommitId head, CommitId ancestor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> changed(Workspace workspace, CommitId from, CommitId to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TreeId tree(Workspace workspace, CommitId commit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MergeTrial trial(Workspace workspace, CommitId ours, CommitId theirs) {
        throw new UnsupportedOperationException();
    }
}
