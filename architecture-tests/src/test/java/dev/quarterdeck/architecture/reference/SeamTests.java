package dev.quarterdeck.architecture.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.Seams.Seam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeamTests {
    private static final Path LIST = Path.of("src/test/resources/seams-not-convertible.txt");
    private static final List<String> FIRST_LIST =
            List.of("tasks", "decisions", "review", "acceptance", "retrospective");

    @Test
    void theSeamsThatCannotBeConvertedAreThoseOnTheList() throws IOException {
        var notConvertible = Arrays.stream(Seam.values())
                .filter(seam -> !seam.isConvertible())
                .map(Seam::wireName)
                .toList();

        assertThat(listed()).isEqualTo(notConvertible);
    }

    @Test
    void theListOnlyShrinks() throws IOException {
        assertThat(FIRST_LIST).containsAll(listed());
    }

    private static List<String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
