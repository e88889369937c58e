package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The missions of an organisation. */
public interface Missions {
    /**
     * Every mission a selector means: ULID, mid8, full slug or human slug, in any case; more than one is for the caller to
     * refuse. The one entry point without a context, because contexts are made from its answer.
     */
    List<MissionFacts> find(OrganizationId organization, String selector);

    /** Missions of a repository that are neither completed nor canceled. */
    List<MissionFacts> activeIn(OrganizationId organization, RepositoryId repository);

    /** The mission a run is over. */
    Optional<MissionFacts> ofRun(OrganizationId organization, RunId run);

    /** Missions, newest first. */
    @Requires(Permission.OVERSEE)
    Page<MissionSummary> list(EntryContext context, MissionFilter filter, PageRequest page);

    /** One mission with its branches, artifacts' place and provenance. */
    @Requires(Permission.READ)
    MissionDetails show(ReadContext context);

    /** Which missions to list; absent fields do not restrict. */
    record MissionFilter(
            @Nullable RepositoryId repository,
            @Nullable String phase,
            @Nullable String text) {
        public static final MissionFilter ALL = new MissionFilter(null, null, null);
    }
}
