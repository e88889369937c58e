package dev.quarterdeck.architecture.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The list of seams that cannot be taken over only ever shrank, and is empty now. */
final class SeamTests {
    private static final Path LIST = Path.of("src/test/resources/seams-not-convertible.txt");

    @Test
    void noSeamStaysWithTheAdoptedTool() throws IOException {
        assertThat(Files.readAllLines(LIST)).allMatch(line -> line.startsWith("#"));
    }
}
