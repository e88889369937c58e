package dev.quarterdeck.execution.internal.adapter.process;

import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Checkup;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(4)
class GitCheckup implements Checkup {
    private static final String REMEDY = "install git 2.38 or newer on the server's PATH, then qd down and qd up";

    @Override
    public String subject() {
        return "git";
    }

    @Override
    public Finding look() {
        try {
            var said = InstalledGit.said();
            return GitVersion.of(said).compareTo(GitVersion.OLDEST) < 0
                    ? Finding.ailing(said + " is too old for worktrees and merges", REMEDY)
                    : Finding.well(said);
        } catch (Refused missing) {
            return Finding.ailing(missing.reason().message(), REMEDY);
        }
    }
}
