/** The words every module shares: identities, actors, the execution context, refusals, the clock and the event envelope. */
@ApplicationModule(
        displayName = "Shared Kernel",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dev.quarterdeck.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
