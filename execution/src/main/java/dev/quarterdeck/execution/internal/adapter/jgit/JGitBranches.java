package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.adapter.jgit.commit.LandingSite;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.MoveSite;
import dev.quarterdeck.execution.internal.application.effect.Branches;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Held;
import dev.quarterdeck.execution.internal.domain.commit.LandingResult.Rejected;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class JGitBranches implements Branches {
    private static final int ATTEMPTS = 5;

    private final OpenRepositories repositories;

    JGitBranches(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public CommitId start(Landing landing) {
        return repositories.with(
                commonDirectory(landing.primaryRoot()), repository -> new LandingSite(repository, landing).start());
    }

    @Override
    public void inspect(Landing landing) {
        var dirty = repositories.with(
                commonDirectory(landing.primaryRoot()), repository -> new LandingSite(repository, landing).inspect());
        dirty.ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    @Override
    public LandingResult land(Landing landing, @Nullable CommitId planned, Consumer<CommitId> remember) {
        try {
            var common = commonDirectory(landing.primaryRoot());
            return repositories.with(common, repository -> {
                var site = new LandingSite(repository, landing);
                for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                    var result = site.land(planned, remember);
                    if (result.isPresent()) {
                        return result.get();
                    }
                }
                return new Held("the branch %s does not hold still".formatted(landing.destination()));
            });
        } catch (Refused refused) {
            return new Rejected(refused.reason());
        }
    }

    @Override
    public void inspect(BranchMove move) {
        var reason = repositories.with(
                commonDirectory(move.primaryRoot()), repository -> new MoveSite(repository, move).inspect());
        reason.ifPresent(why -> {
            throw new Refused(why);
        });
    }

    @Override
    public LandingResult move(BranchMove move) {
        return repositories.with(commonDirectory(move.primaryRoot()), repository -> {
            var site = new MoveSite(repository, move);
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var result = site.move();
                if (result.isPresent()) {
                    return result.get();
                }
            }
            return new Held("the branch %s does not hold still".formatted(move.destination()));
        });
    }

    @Override
    public Optional<LandingResult> takeBack(BranchMove move) {
        return repositories.with(
                commonDirectory(move.primaryRoot()), repository -> new MoveSite(repository, move).takeBack());
    }

    private static Path commonDirectory(Path primaryRoot) {
        return GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
    }
}
