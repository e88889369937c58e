package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The primitive facts a caller brings, and the only input to context resolution.
 *
 * @param workingDirectory absent for callers that stand in no directory
 * @param repository what a caller without a directory named instead
 * @param mission what the caller named: ULID, mid8, full slug or human slug
 * @param correlationId a ULID naming this command
 */
public record InvocationSite(
        Principal principal,
        @Nullable Path workingDirectory,
        @Nullable RepositoryId repository,
        @Nullable String mission,
        @Nullable WorkPackageId workPackage,
        @Nullable RunId run,
        @Nullable String step,
        Transport transport,
        String correlationId) {

    /** A site of a caller that names nothing. */
    public static InvocationSite of(Principal principal, Transport transport, String correlationId) {
        return new InvocationSite(principal, null, null, null, null, null, null, transport, correlationId);
    }

    public InvocationSite in(@Nullable Path directory) {
        return new InvocationSite(
                principal, directory, repository, mission, workPackage, run, step, transport, correlationId);
    }

    public InvocationSite of(@Nullable RepositoryId named) {
        return new InvocationSite(
                principal, workingDirectory, named, mission, workPackage, run, step, transport, correlationId);
    }

    public InvocationSite naming(@Nullable String selector) {
        return new InvocationSite(
                principal, workingDirectory, repository, selector, workPackage, run, step, transport, correlationId);
    }

    public InvocationSite on(@Nullable WorkPackageId named) {
        return new InvocationSite(
                principal, workingDirectory, repository, mission, named, run, step, transport, correlationId);
    }

    public InvocationSite running(@Nullable RunId named, @Nullable String stepOfIt) {
        return new InvocationSite(
                principal,
                workingDirectory,
                repository,
                mission,
                workPackage,
                named,
                stepOfIt,
                transport,
                correlationId);
    }
}
