package dev.quarterdeck.kernel.context;

import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The primitive facts a caller brings, and the only input to context resolution.
 *
 * @param workingDirectory absent for callers that stand in no directory
 * @param mission what the caller named: ULID, mid8, full slug or human slug
 * @param correlationId a ULID naming this command
 */
public record InvocationSite(
        Principal principal,
        @Nullable Path workingDirectory,
        @Nullable String mission,
        @Nullable WorkPackageId workPackage,
        @Nullable RunId run,
        @Nullable String step,
        Transport transport,
        String correlationId) {

    /** A site of a caller that names nothing. */
    public static InvocationSite of(Principal principal, Transport transport, String correlationId) {
        return new InvocationSite(principal, null, null, null, null, null, transport, correlationId);
    }

    public InvocationSite in(Path directory) {
        return new InvocationSite(principal, directory, mission, workPackage, run, step, transport, correlationId);
    }

    public InvocationSite naming(String selector) {
        return new InvocationSite(
                principal, workingDirectory, selector, workPackage, run, step, transport, correlationId);
    }

    public InvocationSite on(WorkPackageId named) {
        return new InvocationSite(principal, workingDirectory, mission, named, run, step, transport, correlationId);
    }
}
