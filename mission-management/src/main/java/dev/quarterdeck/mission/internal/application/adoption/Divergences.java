package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comparisons of adopted missions found, and how far the missions have come. Joins the open transaction. */
public interface Divergences {
    /** Keeps a comparison in place of the mission's former one. */
    void keep(OrganizationId organization, MissionId mission, Map<Seam, List<Divergence>> found, Instant at);

    /** The adopted missions of a repository, in directory order. */
    List<Compared> of(OrganizationId organization, RepositoryId repository);

    /** Empty for a mission that was not adopted. */
    Optional<Compared> of(OrganizationId organization, MissionId mission);

    /**
     * A mission as it was last compared.
     *
     * @param branch where its files were last read
     * @param moves the steps its seams have taken, in order
     */
    record Compared(
            MissionId mission,
            String directory,
            String fullSlug,
            BranchName branch,
            @Nullable Instant comparedAt,
            List<SeamMoved> moves,
            Map<Seam, List<Divergence>> divergences) {}
}
