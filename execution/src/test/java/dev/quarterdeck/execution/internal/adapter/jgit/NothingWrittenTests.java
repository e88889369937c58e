package dev.quarterdeck.execution.internal.adapter.jgit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.git.BranchName;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NothingWrittenTests {
    @Test
    void readingARepositoryTouchesNothingInIt(@TempDir Path base) throws IOException, InterruptedException {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var git = sandbox.root().resolve(".git");
        try (var watch = FileSystems.getDefault().newWatchService()) {
            for (var directory : new Path[] {git, git.resolve("refs/heads"), git.resolve("objects"), sandbox.root()}) {
                directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            }
            var directories = TestDirectories.create();
            directories.find(sandbox.root());
            directories.unsupported(git);
            directories.fingerprint(git);
            directories.hasBranch(git, BranchName.of("main"));
            directories.workingCopies(git, sandbox.root());
            assertThat(watch.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }
}
