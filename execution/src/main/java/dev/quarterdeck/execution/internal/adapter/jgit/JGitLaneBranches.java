package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.internal.adapter.jgit.commit.GitOperations;
import dev.quarterdeck.execution.internal.adapter.jgit.commit.WorkingTree;
import dev.quarterdeck.execution.internal.application.merge.LaneBranches;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.springframework.stereotype.Component;

@Component
class JGitLaneBranches implements LaneBranches {
    private static final String ADDRESS = "quarterdeck@localhost";
    private static final String SERVICE = "Quarterdeck";

    private final OpenRepositories repositories;

    JGitLaneBranches(OpenRepositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public CommitId commit(Path primaryRoot, Joint joint) {
        return in(primaryRoot, repository -> {
            var builder = new CommitBuilder();
            builder.setTreeId(ObjectId.fromString(joint.tree().value()));
            builder.setParentIds(
                    joint.parents().stream().map(JGitLaneBranches::id).toArray(ObjectId[]::new));
            builder.setAuthor(person(joint.author(), joint.at()));
            builder.setCommitter(person(SERVICE, joint.at()));
            builder.setMessage(joint.message() + "\n");
            try (var inserter = repository.newObjectInserter()) {
                var commit = inserter.insert(builder);
                inserter.flush();
                return new CommitId(commit.name());
            }
        });
    }

    @Override
    public Optional<Path> holder(Path primaryRoot, BranchName branch) {
        return in(
                primaryRoot,
                repository -> trees(primaryRoot, repository).stream()
                        .filter(tree -> tree.exists() && branch.equals(GitLayout.branch(tree.gitDirectory())))
                        .map(WorkingTree::realRoot)
                        .findFirst());
    }

    @Override
    public Optional<String> operation(Path primaryRoot, BranchName branch) {
        return in(primaryRoot, repository -> GitOperations.holding(branch, trees(primaryRoot, repository)));
    }

    @Override
    public boolean move(Path primaryRoot, BranchName branch, CommitId from, CommitId to) {
        return in(primaryRoot, repository -> {
            var update = repository.updateRef(branch.ref());
            update.setExpectedOldObjectId(id(from));
            update.setNewObjectId(id(to));
            update.setRefLogMessage("quarterdeck: merged", false);
            return update.update() == RefUpdate.Result.FAST_FORWARD;
        });
    }

    private static List<WorkingTree> trees(Path primaryRoot, Repository repository) throws IOException {
        return WorkingTree.of(primaryRoot, repository.getDirectory().toPath());
    }

    private static PersonIdent person(String name, Instant at) {
        return new PersonIdent(name, ADDRESS, at, ZoneOffset.UTC);
    }

    private static ObjectId id(CommitId commit) {
        return ObjectId.fromString(commit.value());
    }

    private <T> T in(Path primaryRoot, OpenRepositories.Work<T> work) {
        var common = GitLayout.gitDirectory(primaryRoot)
                .flatMap(GitLayout::commonDirectory)
                .orElseThrow(() -> new Refused(new CommonRefusal.WorkspaceRequired(primaryRoot.toString())));
        return repositories.with(common, work);
    }
}
