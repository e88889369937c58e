package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.application.run.PromptFiles;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.stereotype.Component;

/** In a directory of our own inside the checkout's git directory; it goes when the worktree goes. */
@Component
class GitDirectoryPrompts implements PromptFiles {
    @Override
    public Path write(Path checkout, String name, String text) {
        var directory = GitLayout.gitDirectory(checkout)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(checkout.toString())))
                .resolve("quarterdeck")
                .resolve("prompts");
        try {
            Files.createDirectories(directory);
            // Nobody ever reads half of one.
            var fresh = Files.createTempFile(directory, name, ".new");
            Files.writeString(fresh, text);
            return Files.move(
                    fresh,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
