package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentRefusal.DirectoryOutside;
import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where agents may work: in the checkouts of the repository they were spawned for. */
@Component
class AgentDirectories {
    private final GitDirectories git;

    AgentDirectories(GitDirectories git) {
        this.git = git;
    }

    /** @param wanted absent: where the caller stands, else the primary checkout */
    Path within(RepositoryContext context, @Nullable Path wanted) {
        var workspace = context.workspace();
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired(context.repository().value()));
        }
        var root = workspace.primaryRoot();
        var standing = workspace.currentDirectory();
        if (wanted == null) {
            return standing == null ? root : standing;
        }
        var asked = (standing == null ? root : standing).resolve(wanted);
        if (git.find(asked) instanceof WorkingTree tree && root.equals(tree.primaryRoot())) {
            return tree.directory();
        }
        throw new Refused(new DirectoryOutside(asked, root));
    }
}
