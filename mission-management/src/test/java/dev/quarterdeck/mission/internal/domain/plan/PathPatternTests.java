package dev.quarterdeck.mission.internal.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTests {
    @ParameterizedTest
    @CsvSource({
        "src/**, src/a.txt, true",
        "src/**, src/a/b.txt, true",
        "src/**, test/a.txt, false",
        "src/*, src/a.txt, true",
        "src/*, src/a/b.txt, false",
        "src, src/a/b.txt, true",
        "src/, src/a/b.txt, true",
        "./src/a.txt, src/a.txt, true",
        "**/*.md, README.md, true",
        "**/*.md, docs/guide/a.md, true",
        "src/?.txt, src/a.txt, true",
        "src/?.txt, src/ab.txt, false",
        "src/a.txt, src, false",
        "**, anything/at/all, true"
    })
    void aFileIsMeantOrNot(String glob, String path, boolean meant) {
        assertThat(PathPattern.of(glob).matches(path)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "src/**, src/a/**, true",
        "src/a/**, src/b/**, false",
        "src/*.txt, src/a*, true",
        "src/*.txt, src/*.md, false",
        "src, src/a/b.txt, true",
        "src/*, src/a/b.txt, false",
        "src/**/b.txt, src/a/*.txt, true",
        "a/**/z, a/b/**, true",
        "**/test/**, src/**, true",
        "a*b, *c*b, true"
    })
    void twoGlobsMeanTheSameFileOrNot(String one, String other, boolean overlap) {
        assertThat(PathPattern.of(one).overlaps(PathPattern.of(other))).isEqualTo(overlap);
        assertThat(PathPattern.of(other).overlaps(PathPattern.of(one))).isEqualTo(overlap);
    }

    @Test
    void manyWildcardsAreNoTrouble() {
        var glob = PathPattern.of("*a".repeat(60) + "*b");
        var deep = PathPattern.of("**/x/".repeat(30) + "y*");
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> {
            assertThat(glob.matches("a".repeat(200))).isFalse();
            assertThat(deep.overlaps(PathPattern.of("**/x/**/".repeat(20) + "z*")))
                    .isFalse();
        });
    }
}
