/** Owns where work happens: contexts, checkouts, commits, runs and agents. Other modules use {@code execution :: api} only. */
@ApplicationModule(
        displayName = "Execution",
        allowedDependencies = {"kernel", "governance :: api", "mission :: api"})
@NullMarked
package dev.quarterdeck.execution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
