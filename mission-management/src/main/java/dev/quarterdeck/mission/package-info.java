/** Owns what happened in a mission and what that means now. Other modules use {@code mission :: api} only. */
@ApplicationModule(
        displayName = "Mission Management",
        allowedDependencies = {"kernel", "governance :: api"})
@NullMarked
package dev.quarterdeck.mission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
