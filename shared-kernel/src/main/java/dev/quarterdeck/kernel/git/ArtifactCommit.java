package dev.quarterdeck.kernel.git;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commit of a mission's artifacts that a command asks for.
 *
 * @param actor whose name the commit bears as its author
 * @param createFrom the branch whose tip starts the destination where the destination does not exist yet
 * @param cause the event the commit carries out; readers find it in the commit's {@code Mission-Event} trailer
 */
public record ArtifactCommit(
        OrganizationId organization,
        RepositoryId repository,
        MissionId mission,
        Actor actor,
        Workspace workspace,
        BranchName destination,
        @Nullable BranchName createFrom,
        Set<String> protectedBranches,
        List<FileChange> changes,
        String message,
        EventId cause) {

    public ArtifactCommit {
        protectedBranches = Set.copyOf(protectedBranches);
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("A commit without changes says nothing");
        }
    }

    /** The commit of one kind of artifact to where the context places it. */
    public static ArtifactCommit of(
            WriteContext context, ArtifactKind kind, List<FileChange> changes, String message, EventId cause) {
        return new ArtifactCommit(
                context.entry().organization(),
                context.identity().repository(),
                context.identity().mission(),
                context.entry().actor(),
                checkoutOf(context.workspace(), context.identity().mission().value()),
                context.artifactPlacement().of(kind).target().ref(),
                null,
                context.governance().orRefuse().protectedBranches(),
                changes,
                message,
                cause);
    }

    /** The first commit of a mission that is being specified: no context can be resolved for it before it exists. */
    public static ArtifactCommit first(
            RepositoryContext context,
            MissionId mission,
            BranchName destination,
            @Nullable BranchName createFrom,
            Set<String> protectedBranches,
            List<FileChange> changes,
            String message,
            EventId cause) {
        var workspace = checkoutOf(context.workspace(), context.repository().value());
        return new ArtifactCommit(
                context.entry().organization(),
                context.repository(),
                mission,
                context.entry().actor(),
                workspace,
                destination,
                createFrom,
                protectedBranches,
                changes,
                message,
                cause);
    }

    private static Workspace checkoutOf(@Nullable Workspace workspace, String subject) {
        if (workspace == null) {
            throw new Refused(new CommonRefusal.WorkspaceRequired(subject));
        }
        return workspace;
    }
}
