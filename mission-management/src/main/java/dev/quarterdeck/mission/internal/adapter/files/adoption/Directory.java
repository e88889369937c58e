package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a mission's directory in one commit, by their path within it. */
final class Directory {
    private final GitFacts git;
    private final Workspace workspace;
    private final String path;
    private final TreeMap<String, TreeFile> files = new TreeMap<>();

    Directory(GitFacts git, Workspace workspace, String path, List<TreeFile> files) {
        this.git = git;
        this.workspace = workspace;
        this.path = path;
        files.forEach(file -> this.files.put(file.path().substring(path.length() + 1), file));
    }

    String path() {
        return path;
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The repository-relative path of one of its files. */
    String path(String file) {
        return path + "/" + file;
    }

    boolean has(String file) {
        return files.containsKey(file);
    }

    @Nullable
    TreeFile file(String file) {
        return files.get(file);
    }

    /** The files right below a folder, by name. */
    List<TreeFile> below(String folder) {
        return files.subMap(folder + "/", folder + "0").values().stream()
                .filter(file -> file.path().indexOf('/', path(folder).length() + 1) < 0)
                .toList();
    }

    /** Everything in it, as one text that changes whenever a file does. */
    String state() {
        var state = new StringBuilder();
        files.forEach((name, file) ->
                state.append(name).append(' ').append(file.blob()).append('\n'));
        return state.toString();
    }

    /** Empty when the file is larger than that. */
    Optional<byte[]> content(TreeFile file, int atMost) {
        if (file.size() > atMost) {
            return Optional.empty();
        }
        return Optional.of(using(file, in -> in.readNBytes(atMost)));
    }

    <T> T using(TreeFile file, Reading<T> reading) {
        try (var in = git.open(workspace, file.blob())) {
            return reading.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file.path(), e);
        }
    }

    /** What is made of a file's content. */
    @FunctionalInterface
    interface Reading<T> {
        T of(InputStream in) throws IOException;
    }
}
