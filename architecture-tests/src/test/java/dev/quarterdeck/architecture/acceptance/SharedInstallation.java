package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running installation for all tests that only lead missions, each in a repository of its own. */
final class SharedInstallation implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(SharedInstallation.class, _ -> started(), Installation.class);
    }

    /** Closed by JUnit, with all other tests behind it. */
    private static Installation started() {
        try {
            var place = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "installation");
            var installation = Installation.in(place.resolve("home"));
            installation.up();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
