package dev.quarterdeck.execution.internal.adapter.jgit;

import dev.quarterdeck.execution.api.CheckoutRefusal.Format;
import dev.quarterdeck.execution.internal.adapter.jgit.RepositoryConfigs.Settings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the formats of git we cannot work with: object names, refs, and indexes that are not one full file. */
record RepositoryFormat(Path commonDirectory, Settings settings) {
    Optional<Format> unsupported() {
        return Stream.of(
                        when("sha256".equalsIgnoreCase(settings.text("extensions", "objectformat")), Format.SHA256),
                        when(refsAreNotFiles(), Format.REFTABLE),
                        when(settings.bare(), Format.BARE),
                        when(set("core", "splitindex"), Format.SPLIT_INDEX),
                        when(set("index", "sparse"), Format.SPARSE_INDEX),
                        indexes()
                                .flatMap(index -> IndexFormat.of(index).stream())
                                .findFirst())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean refsAreNotFiles() {
        var storage = settings.text("extensions", "refstorage");
        return storage != null && !storage.equalsIgnoreCase("files");
    }

    private boolean set(String section, String name) {
        return settings.config().getBoolean(section, name, false);
    }

    private Stream<Path> indexes() {
        return Stream.concat(Stream.of(commonDirectory), new WorkingCopies().linked(commonDirectory).stream())
                .map(gitDirectory -> gitDirectory.resolve("index"));
    }

    private static Optional<Format> when(boolean found, Format format) {
        return found ? Optional.of(format) : Optional.empty();
    }
}
