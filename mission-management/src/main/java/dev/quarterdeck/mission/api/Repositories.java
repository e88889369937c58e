package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registered git repositories, and where this server finds a primary checkout of each. */
public interface Repositories {
    /** The repository whose git directory this is, or whose fingerprint it shares; for context resolution. */
    Optional<Repository> at(OrganizationId organization, Path commonDirectory, @Nullable String fingerprint);

    Optional<Repository> byId(OrganizationId organization, RepositoryId repository);

    /** Registers a repository, or another checkout of one whose fingerprint is known; again is a no-op. */
    @Requires(Permission.ADMINISTER)
    Repository register(EntryContext context, NewCheckout checkout);

    @Requires(Permission.OVERSEE)
    Page<Repository> list(EntryContext context, PageRequest page);

    /**
     * A repository.
     *
     * @param fingerprint its root commit and normalised origin
     * @param primaryRoot the primary checkout on this server; absent where the server has none
     */
    record Repository(
            RepositoryId id,
            String name,
            String fingerprint,
            @Nullable Path commonDirectory,
            @Nullable Path primaryRoot,
            Instant registeredAt) {}

    /** A checkout as it was found on disk. */
    record NewCheckout(String name, String fingerprint, Path commonDirectory, Path primaryRoot) {}
}
