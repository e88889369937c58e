package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.execution.internal.application.effect.Remotes;
import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.kernel.git.BranchName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

@Component
class GitRemotes implements Remotes {
    private static final int UNSET = 1;

    @Override
    public List<String> of(Path primaryRoot) {
        return new GitProcess("list its remotes", primaryRoot)
                .run(List.of("remote"))
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    @Override
    public Optional<String> of(Path primaryRoot, BranchName branch) {
        return setting(primaryRoot, "branch.%s.pushRemote".formatted(branch))
                .or(() -> setting(primaryRoot, "remote.pushDefault"))
                .or(() -> setting(primaryRoot, "branch.%s.remote".formatted(branch)));
    }

    @Override
    public void push(Pushing pushing) {
        var refspec = "%s:%s".formatted(pushing.commit(), pushing.destination().ref());
        var command = List.of("push", "--quiet", pushing.remote(), refspec);
        new GitProcess("push %s to %s".formatted(pushing.destination(), pushing.remote()), pushing.primaryRoot())
                .run(command);
    }

    private static Optional<String> setting(Path primaryRoot, String key) {
        var answer = new GitProcess("read its setting " + key, primaryRoot)
                .run(List.of("config", "--get", key), Set.of(0, UNSET));
        return Optional.of(answer.text().strip()).filter(text -> !text.isEmpty());
    }
}
