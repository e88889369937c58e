package dev.quarterdeck.architecture.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of this machine that a browser test needs. */
final class Programs {
    static final Optional<Path> CHROMIUM = find("chromium", "chromium-browser", "google-chrome");
    static final Optional<Path> NODE = find("node");

    private Programs() {}

    private static Optional<Path> find(String... names) {
        var places = Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return Stream.of(names)
                .flatMap(name -> places.stream().map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
