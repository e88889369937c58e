package dev.quarterdeck.mission.internal.application.catalog;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.Warnings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The missions by what they mean now. Every method joins the organisation's open transaction, else runs in its own. */
public interface MissionIndex {
    Optional<Standing> standing(OrganizationId organization, MissionId mission);

    Optional<Overview> overview(OrganizationId organization, MissionId mission);

    /** Missions a selector means, in the order they were created. */
    List<Ruled> selected(OrganizationId organization, String selector);

    List<Ruled> active(OrganizationId organization, RepositoryId repository);

    /** Every mission, in the order they were created. */
    List<MissionId> all(OrganizationId organization);

    /** Newest first, after the mission of a place in that order. */
    List<Overview> page(OrganizationId organization, MissionFilter filter, @Nullable Place after, int limit);

    /** Until the open transaction ends nobody else creates a mission in the repository. */
    void holdCreation(OrganizationId organization, RepositoryId repository);

    Optional<MissionId> bySlug(OrganizationId organization, RepositoryId repository, Slug slug);

    Optional<MissionId> byIdempotencyKey(OrganizationId organization, String key);

    /** What a mission is and how its work packages stand, at a version. */
    record Standing(
            MissionId id,
            OrganizationId organization,
            Version version,
            Projection.Mission mission,
            List<WorkPackage> workPackages) {}

    /** A standing, with who takes part in it and what they were warned of. */
    record Overview(Standing standing, Roster roster, Warnings warnings) {}

    /** A standing, with the rules frozen for it; absent before finalize. */
    record Ruled(Standing standing, @Nullable FrozenRules rules) {}

    /** A mission's place in the order of creation. */
    record Place(Instant createdAt, MissionId mission) {}
}
