package dev.quarterdeck.architecture.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page that is written from the code. It is committed, so that it can be read, and compared, so that it is true. */
public record GeneratedPage(String name, String text) {
    private static final Path FRESH = Path.of("target");
    private static final Path COMMITTED = Path.of("../docs/reference");

    /** Set to {@code true} to replace what is committed. */
    private static final String REGENERATE = "quarterdeck.regenerate";

    public void assertCommitted() throws IOException {
        Files.writeString(FRESH.resolve(name), text);
        var committed = COMMITTED.resolve(name);
        if (Boolean.getBoolean(REGENERATE)) {
            Files.createDirectories(COMMITTED);
            Files.writeString(committed, text);
        }
        assertThat(committed)
                .as("docs/reference/%s is out of date: ./mvnw verify -D%s=true writes it", name, REGENERATE)
                .hasContent(text);
    }
}
