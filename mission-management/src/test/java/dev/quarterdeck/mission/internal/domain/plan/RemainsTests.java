package dev.quarterdeck.mission.internal.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.domain.plan.Renames.Rename;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemainsTests {
    private final Remains remains = new Remains(new Renames(
            List.of(new Rename("Crate", "Box")),
            List.of(new Rename("src/crates", "src/boxes")),
            List.of("CHANGELOG.md", "history/**")));

    @Test
    void anOldNameThatStandsAloneRemains() {
        remains.look("src/boxes/a.txt", "Box\nnew Crate(1)\nCrates and MyCrate stay\n");
        assertThat(remains.found()).containsExactly("src/boxes/a.txt:2: Crate should be Box");
    }

    @Test
    void aReferenceToAMovedPathDanglesFromWhereverItIsWritten() {
        remains.look("src/boxes/a.txt", "");
        remains.look("docs/a.md", "see ../src/crates/a.txt\nsee src/crates.txt and mysrc/crates\n");
        assertThat(remains.found()).containsExactly("docs/a.md:1: refers to src/crates, now src/boxes");
    }

    @Test
    void aFileThatHasNotMovedRemains() {
        remains.look("src/boxes/a.txt", "");
        remains.look("src/crates/b.txt", "");
        assertThat(remains.found()).containsExactly("src/crates/b.txt: should have moved to src/boxes");
    }

    @Test
    void aMoveToNowhereIsNone() {
        assertThat(remains.found()).containsExactly("src/boxes: nothing is there, and src/crates is to move to it");
    }

    @Test
    void whatIsKeptMayStay() {
        remains.look("src/boxes/a.txt", "");
        remains.look("CHANGELOG.md", "Crate");
        remains.look("history/2020.md", "src/crates/a.txt");
        assertThat(remains.found()).isEmpty();
    }
}
