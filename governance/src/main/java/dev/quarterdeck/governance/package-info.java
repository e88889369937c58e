/** Owns who belongs to an organisation, what they may do, and the rules that hold. Other modules use {@code governance :: api} only. */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"kernel"})
@NullMarked
package dev.quarterdeck.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
