package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.kernel.context.Authority;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What we ourselves have to say about an adopted mission, beside the lines mirrored from its log. */
public sealed interface AdoptionFact extends MissionFact {
    /**
     * The mission as its files describe it; the latest one holds.
     *
     * @param createdAt absent where the files do not say, or not so that it can be read
     * @param number the display number; neither unique nor always there
     */
    record MissionAdopted(
            RepositoryId repository,
            Slug slug,
            MissionNames names,
            String title,
            @Nullable String purpose,
            String missionType,
            Topology topology,
            BranchName targetBranch,
            @Nullable BranchName coordinationBranch,
            @Nullable CommitId planningCommit,
            @Nullable Instant createdAt,
            @Nullable Integer number,
            Progress progress,
            List<PlannedWork> workPackages,
            Map<String, List<String>> lanes)
            implements AdoptionFact {
        public MissionAdopted {
            workPackages = List.copyOf(workPackages);
            lanes = Map.copyOf(lanes);
        }

        /** The same, but for what is no longer the files' to say. */
        public MissionAdopted after(MissionAdopted before, SeamPosition position) {
            var own = position.of(Seam.IDENTITY) == Authority.NATIVE ? before : this;
            var planned = position.of(Seam.TASKS) == Authority.NATIVE ? before : this;
            var placed = position.of(Seam.TOPOLOGY_AND_PLACEMENT) == Authority.NATIVE ? before : this;
            return new MissionAdopted(
                    repository,
                    own.slug,
                    own.names,
                    title,
                    purpose,
                    own.missionType,
                    placed.topology,
                    placed.targetBranch,
                    placed.coordinationBranch,
                    placed.planningCommit,
                    createdAt,
                    number,
                    position.of(Seam.ACCEPTANCE) == Authority.NATIVE ? before.progress : progress,
                    planned.workPackages,
                    planned.lanes);
        }
    }

    /** Lines are gone from the log's file; by the versions of the events that mirror them. */
    record LinesWithdrawn(List<Long> versions) implements AdoptionFact {
        public LinesWithdrawn {
            versions = List.copyOf(versions);
        }
    }

    /** Lines withdrawn before are back. */
    record LinesRestored(List<Long> versions) implements AdoptionFact {
        public LinesRestored {
            versions = List.copyOf(versions);
        }
    }

    /**
     * A seam of the mission is in another state now.
     *
     * @param divergences how many were open
     * @param reason why it was moved in spite of them
     */
    record SeamMoved(
            Seam seam,
            Authority to,
            int divergences,
            @Nullable String reason) implements AdoptionFact {}

    /** What of the mission is there, as far as its files tell. */
    record Progress(boolean specified, boolean planned, boolean accepted, boolean merged) {}

    /** A work package as its file describes it. */
    record PlannedWork(
            WorkPackageId id,
            String title,
            List<String> dependencies,
            List<String> ownedFiles,
            List<String> subtasks,
            List<String> requirements,
            @Nullable String product) {
        public PlannedWork {
            dependencies = List.copyOf(dependencies);
            ownedFiles = List.copyOf(ownedFiles);
            subtasks = List.copyOf(subtasks);
            requirements = List.copyOf(requirements);
        }
    }
}
