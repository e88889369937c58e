package dev.quarterdeck.mission.internal.application.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.api.Findings;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.FindingFilter;
import dev.quarterdeck.mission.api.Findings.Severity;
import dev.quarterdeck.mission.api.PageRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTests {
    @TempDir
    private Path directory;

    private AdoptionScenario scenario;

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
        scenario.adopt(
                new SampleMission().begun().line("garbage").line("more garbage"),
                new SampleMission("018-count-the-boxes", "01KN2371WPA42WS6W1G5XZHZJC")
                        .line("=======")
                        .begun());
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void errorsComeFirst() {
        var severities = scenario.findings().stream().map(Finding::severity).toList();
        assertThat(severities).isSorted().startsWith(Severity.ERROR, Severity.ERROR, Severity.ERROR);
    }

    @Test
    void findingsCanBeChosen() {
        assertThat(list(new FindingFilter(Severity.INFO, null, null)))
                .extracting(Finding::severity)
                .containsOnly(Severity.INFO);
        assertThat(list(new FindingFilter(null, "line_not_json", null))).hasSize(2);
        assertThat(list(new FindingFilter(Severity.ERROR, null, "018-count-the-boxes")))
                .extracting(Finding::code)
                .containsExactly("LINE_CONFLICT_MARKER");
        assertThat(list(new FindingFilter(Severity.ERROR, "LINE_NOT_JSON", "018-count-the-boxes")))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        var all = scenario.findings();
        var paged = new ArrayList<Finding>();
        @Nullable String cursor = null;
        do {
            var page = scenario.bean(Findings.class)
                    .list(scenario.context(), FindingFilter.ALL, new PageRequest(cursor, 2));
            paged.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        assertThat(paged).isEqualTo(all).hasSizeGreaterThan(4);
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        for (var cursor : List.of("!", "eA", "MSAyIA==x")) {
            assertThatThrownBy(() -> scenario.bean(Findings.class)
                            .list(scenario.context(), FindingFilter.ALL, new PageRequest(cursor, 2)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("cursor");
        }
    }

    @Test
    void anotherRepositoryHasItsOwn() {
        var other = scenario.contexts()
                .of(RepositoryId.of("01JQ0000000000000000000009"))
                .repositoryContext();
        assertThat(scenario.bean(Findings.class)
                        .list(other, FindingFilter.ALL, PageRequest.first(5))
                        .items())
                .isEmpty();
    }

    private List<Finding> list(FindingFilter filter) {
        return scenario.bean(Findings.class)
                .list(scenario.context(), filter, PageRequest.first(100))
                .items();
    }
}
