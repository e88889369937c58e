package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.overlap.EditedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class GitEditedFiles implements EditedFiles {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST = 2_000;
    /** Two letters and a blank come before each path. */
    private static final int ENTRY = 3;

    @Override
    public Map<String, String> in(Path worktree) {
        if (!Files.isDirectory(worktree)) {
            return Map.of();
        }
        var command = List.of(
                "--no-optional-locks",
                "status",
                "--porcelain=v1",
                "-z",
                "--no-renames",
                "--untracked-files=all",
                "--ignore-submodules=all");
        var entries = new GitProcess("look at " + worktree, worktree, PATIENCE).run(command);
        return Arrays.stream(whole(entries).split("\0"))
                .filter(entry -> entry.length() > ENTRY)
                .map(entry -> entry.substring(ENTRY))
                .limit(MOST)
                .collect(Collectors.toMap(path -> path, path -> mark(worktree, path), (first, _) -> first));
    }

    /** What was cut off may end in the middle of a path. */
    private static String whole(String entries) {
        return entries.substring(0, entries.lastIndexOf('\0') + 1);
    }

    private static String mark(Path worktree, String path) {
        try {
            var file =
                    Files.readAttributes(worktree.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return "%d %s %s".formatted(file.size(), file.lastModifiedTime(), file.fileKey());
        } catch (IOException gone) {
            return "none";
        }
    }
}
