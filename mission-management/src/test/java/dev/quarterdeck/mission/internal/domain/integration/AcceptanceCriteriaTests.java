package dev.quarterdeck.mission.internal.domain.integration;

import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.approved;
import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.commit;
import static dev.quarterdeck.mission.internal.domain.integration.IntegrationPlans.workPackage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.api.Integrations.Criterion;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.integration.AcceptanceCriteria.Stated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptanceCriteriaTests {
    @Test
    void theSectionIsReadUpToTheNextHeadingOfItsRank() {
        var criteria = AcceptanceCriteria.in("""
                ## Requirements
                - **FR-001** It is tidy.
                ## Acceptance criteria
                - [ ] _How somebody can see it._
                - [ ] It is tidy
                ### For people
                * [x] **AC-7** Ana has seen it
                - plain
                ## Open questions
                - [ ] who?
                """);
        assertThat(criteria.stated())
                .containsExactly(
                        new Stated("AC-01", "It is tidy", false),
                        new Stated("AC-7", "Ana has seen it", true),
                        new Stated("AC-03", "plain", false));
    }

    @Test
    void aSpecWithoutTheSectionDemandsNothing() {
        assertThat(AcceptanceCriteria.in("# Tidy\n\n- [ ] no criterion\n").stated())
                .isEmpty();
    }

    @Test
    void aRequirementCountsOnceWorkThatCoversItIsApproved() {
        var criteria =
                AcceptanceCriteria.in("## Acceptance Criteria ##\n- FR-001 can be seen\n- FR-002 too, and FR-001\n");
        var work = List.of(approved("WP01", "a", commit(1)));
        var shown = criteria.shown(work, Map.of());
        assertThat(shown).containsExactly(new Criterion("AC-01", "FR-001 can be seen", "FR-001 by WP01, reviewed"));
        assertThat(criteria.open(shown)).containsExactly("AC-02 FR-002 too, and FR-001");
        var canceled = List.of(workPackage("WP01", "a", WorkPackageStatus.CANCELED, null, null));
        assertThat(criteria.shown(canceled, Map.of())).isEmpty();
    }

    @Test
    void whatSomebodyShowsComesBeforeWhatIsConcluded() {
        var criteria = AcceptanceCriteria.in("## Acceptance criteria\n- [x] It is fast\n- [ ] It is small\n");
        var shown = criteria.shown(List.of(), Map.of("AC-01", " measured ", "AC-02", " "));
        assertThat(shown).containsExactly(new Criterion("AC-01", "It is fast", "measured"));
    }
}
