/** Owns how the world reaches the modules: the server, the terminal's endpoint and the web page. It decides nothing. */
@ApplicationModule(
        displayName = "Application",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel", "governance :: api", "mission :: api", "execution :: api"})
@NullMarked
package dev.quarterdeck.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
