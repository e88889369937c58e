package dev.quarterdeck.execution.internal.application.agent;

import dev.quarterdeck.execution.api.AgentRefusal.DirectoryOutside;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.internal.application.context.GitDirectories;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
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

    /** @param wanted absent: where its parent works, else where the caller stands, else the primary checkout */
    Path within(Composite context, @Nullable AgentSession parent, @Nullable Path wanted) {
        if (wanted == null && parent != null) {
            return parent.directory();
        }
        var workspace = workspace(context);
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

    private static Workspace workspace(Composite context) {
        var workspace = context instanceof RepositoryContext repository
                ? repository.workspace()
                : context instanceof WriteContext mission ? mission.workspace() : null;
        if (workspace == null) {
            throw new Refused(new WorkspaceRequired("an agent"));
        }
        return workspace;
    }
}
