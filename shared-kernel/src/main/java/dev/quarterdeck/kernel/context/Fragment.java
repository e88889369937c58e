package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Posting;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chunk of the execution context, owned by one domain, true for one command and never changed. */
public sealed interface Fragment {
    /**
     * Who is asking, for which organisation, and what they may do; part of every composite.
     *
     * @param posting absent for whoever is no agent of a session
     */
    record Entry(
            Actor actor,
            OrganizationId organization,
            Set<Permission> permissions,
            Infrastructure infrastructure,
            @Nullable Posting posting)
            implements Fragment {
        public Entry {
            permissions = Set.copyOf(permissions);
        }
    }

    /** The process and transport a command runs in. */
    record Infrastructure(String node, Transport transport, String correlationId) implements Fragment {}

    /** Which mission. */
    record MissionIdentity(
            MissionId mission, OrganizationId organization, RepositoryId repository, Slug slug, String missionType)
            implements Fragment {
        public String mid8() {
            return mission.mid8();
        }
    }

    /**
     * The rules that hold for the mission.
     *
     * @param verification the commands that show the work is sound, run by the system
     * @param directives what whoever works on the mission is told to keep to
     * @param agentProfile the charter's usual one, until a step or a work package names its own
     * @param unreadable why the repository's own rules cannot be told; the others are in force without them then
     */
    record GovernanceFragment(
            String charterVersion,
            InteractionPolicy interactionPolicy,
            Set<String> protectedBranches,
            List<String> verification,
            List<String> directives,
            @Nullable AgentProfileReference agentProfile,
            @Nullable RefusalReason unreadable)
            implements Fragment {
        public GovernanceFragment {
            protectedBranches = Set.copyOf(protectedBranches);
            verification = List.copyOf(verification);
            directives = List.copyOf(directives);
        }

        /** @throws Refused if the repository's own rules cannot be told, for operations that must not pass them by */
        public GovernanceFragment orRefuse() {
            if (unreadable != null) {
                throw new Refused(unreadable);
            }
            return this;
        }
    }

    /** An agent profile, its version, and the layer it came from. */
    record AgentProfileReference(String id, String version, String layer) {}

    /** The branches of the mission, and of the lane the command is about. */
    record BranchRefs(
            BranchName targetBranch,
            @Nullable BranchName coordinationBranch,
            @Nullable BranchName laneBranch,
            CommitTarget destinationRef)
            implements Fragment {
        public BranchRefs {
            var branch = destinationRef.ref();
            if (!branch.equals(targetBranch) && !branch.equals(coordinationBranch) && !branch.equals(laneBranch)) {
                throw new IllegalArgumentException(
                        "Results cannot go to %s, no branch of the mission".formatted(branch));
            }
        }
    }

    /** Which checkouts exist and where a command may run. All paths are absolute and real. */
    record Workspace(
            Path primaryRoot,
            @Nullable Path currentDirectory,
            Checkout currentCheckout,
            @Nullable Path coordinationWorktree,
            @Nullable Path executionWorktree,
            List<Path> allowedCommandDirectories)
            implements Fragment {
        public Workspace {
            allowedCommandDirectories = List.copyOf(allowedCommandDirectories);
            if (!primaryRoot.isAbsolute()) {
                throw new IllegalArgumentException("A primary root is absolute: " + primaryRoot);
            }
        }
    }

    /** Where the mission's status lives: its one stream. */
    record StatusSurface(MissionId stream, Version version, Authority authority) implements Fragment {}

    /** For every kind of artifact: where it is read, where it is committed, and its path. */
    record ArtifactPlacement(Map<ArtifactKind, Placement> places) implements Fragment {
        public ArtifactPlacement {
            places = Map.copyOf(places);
            if (!places.keySet().containsAll(EnumSet.allOf(ArtifactKind.class))) {
                throw new IllegalArgumentException("Every kind of artifact has a place");
            }
        }

        public Placement of(ArtifactKind kind) {
            return Objects.requireNonNull(places.get(kind));
        }
    }

    /** Three answers that may differ: the branch to read, the target to commit to, the repository-relative path. */
    record Placement(BranchName readFrom, CommitTarget target, String path) {}

    /** What a step's prompt is rendered from. */
    record PromptSource(String layer, String path, String stepContract, String stepContractVersion, String templateHash)
            implements Fragment {}

    /** The run, and the step in it. */
    record RunFragment(RunId run, @Nullable String step, String frozenTemplateHash) implements Fragment {}
}
