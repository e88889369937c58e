package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Repositories.Repository;

/** Makes repositories on this server's disk known. */
public interface RepositoryRegistration {
    /**
     * Registers the repository a directory is in; again is a no-op.
     *
     * @throws Refused if the directory is in no repository we can work with
     */
    @Requires(Permission.ADMINISTER)
    Repository register(EntryContext context, String directory);
}
