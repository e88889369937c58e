package dev.quarterdeck.architecture.parity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A command surface as the ratchet calls it.
 *
 * @param command its arguments; {@code {repository}} stands for the primary root
 * @param scope what the surface needs, and so which sites it is asked from
 * @param entryPoints the api methods it stands for, {@code Interface.method}
 */
record Surface(List<String> command, Scope scope, Set<String> entryPoints) {
    /** What the surface is about. */
    enum Scope {
        ORGANISATION,
        REPOSITORY,
        MISSION
    }

    static Surface of(String command, Scope scope, String... entryPoints) {
        return new Surface(List.of(command.split(" ")), scope, Set.of(entryPoints));
    }

    String name() {
        return command.getFirst();
    }

    boolean isAskedFrom(Site site) {
        return scope != Scope.REPOSITORY || site.standsInTheRepository();
    }

    List<String> arguments(Stage stage) {
        return command.stream()
                .map(word ->
                        word.replace("{repository}", stage.repository().root().toString()))
                .toList();
    }

    @Override
    public String toString() {
        return String.join(" ", command);
    }

    static Set<String> names(List<Surface> surfaces) {
        return surfaces.stream().map(Surface::name).collect(Collectors.toSet());
    }

    static Set<String> entryPoints(List<Surface> surfaces) {
        return surfaces.stream()
                .flatMap(surface -> surface.entryPoints().stream())
                .collect(Collectors.toSet());
    }
}
