package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.application.effect.DoneBranches;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.springframework.stereotype.Component;

@Component
class JGitDoneBranches implements DoneBranches {
    private static final Set<RefUpdate.Result> GONE =
            EnumSet.of(RefUpdate.Result.NO_CHANGE, RefUpdate.Result.FAST_FORWARD, RefUpdate.Result.FORCED);

    private final OpenRepositories repositories;

    JGitDoneBranches(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public Optional<CommitId> tip(Path primaryRoot, BranchName branch) {
        return repositories.with(
                common(primaryRoot),
                repository -> Optional.ofNullable(repository.exactRef(branch.ref()))
                        .map(Ref::getObjectId)
                        .map(id -> CommitId.of(id.name())));
    }

    @Override
    public void delete(Path primaryRoot, BranchName branch, CommitId at) {
        var result = repositories.with(common(primaryRoot), repository -> {
            if (repository.exactRef(branch.ref()) == null) {
                return RefUpdate.Result.NO_CHANGE;
            }
            var update = repository.updateRef(branch.ref());
            update.setExpectedOldObjectId(ObjectId.fromString(at.value()));
            // Its commits may be on no other branch in this form; what is compared is where it stands.
            update.setForceUpdate(true);
            update.setRefLogMessage("quarterdeck: merged", false);
            return update.delete();
        });
        if (!GONE.contains(result)) {
            throw new IllegalStateException("The branch %s cannot be deleted: %s".formatted(branch, result));
        }
    }

    private static Path common(Path primaryRoot) {
        return GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
    }
}
