package dev.quarterdeck.mission.internal.application.catalog;

import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.Repositories.NewCheckout;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The registered repositories, each with the checkout of a node that was registered last. Every method joins the
 * organisation's open transaction, else runs in its own.
 */
public interface RepositoryRegister {
    Optional<Repository> byId(OrganizationId organization, String node, RepositoryId repository);

    /** The one that has this git directory among its checkouts, whichever of them was registered last. */
    Optional<Repository> byDirectory(OrganizationId organization, String node, Path commonDirectory);

    Optional<Repository> byFingerprint(OrganizationId organization, String node, String fingerprint);

    /** By id, after one of them. */
    List<Repository> page(OrganizationId organization, String node, @Nullable RepositoryId after, int limit);

    /** Nothing happens where a repository with this fingerprint is known. */
    void add(OrganizationId organization, RepositoryId id, NewCheckout checkout, Instant at);

    /** A git directory belongs to one repository: one that was another's moves over. */
    void put(OrganizationId organization, String node, RepositoryId repository, NewCheckout checkout, Instant at);
}
