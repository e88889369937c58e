package dev.quarterdeck.mission.internal.domain.plan;

import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP01;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP02;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.WP03;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.covering;
import static dev.quarterdeck.mission.internal.domain.plan.Plans.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsistencyTests {
    private static final String SPEC = "# Spec\n\n- **FR-001** It weighs.\n";

    @Test
    void aPlanThatFitsHasNoFindings() {
        assertThat(findings(SPEC, "- WP01 Weigh\n", work(WP01, "src/**"))).isEmpty();
    }

    @Test
    void requirementsAreFoundWhereverASpecDefinesThem() {
        var spec = """
                # FR-001 A heading
                - **FR-002** A list item, which mentions FR-009
                | NFR-003 | A row |
                1. FR-004: numbered
                Text about FR-005 defines nothing.
                """;
        assertThat(SpecReading.of(spec).requirements())
                .containsOnly(
                        Map.entry("FR-001", 1),
                        Map.entry("FR-002", 2),
                        Map.entry("NFR-003", 3),
                        Map.entry("FR-004", 4));
    }

    @Test
    void everyRequirementIsCoveredAndEveryReferenceIsDefined() {
        assertThat(codes(findings(SPEC, "WP01", covering(WP01, "FR-007", "src/**"))))
                .containsExactly("spec.md:3 REQUIREMENT_NOT_COVERED", "tasks/WP01.md REQUIREMENT_UNKNOWN");
        assertThat(codes(findings("# Nothing\n", "WP01", covering(WP01, "FR-007", "src/**"))))
                .startsWith("spec.md REQUIREMENTS_MISSING");
    }

    @Test
    void circlesAndUnknownDependenciesAreNamed() {
        var drafts = List.of(work(WP01, "a", WP03), work(WP02, "b", WP01), work(WP03, "c", WP02));
        assertThat(Dependencies.of(drafts).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.text()).isEqualTo("WP01 waits for itself: WP01 -> WP03 -> WP02 -> WP01."));
        assertThat(Dependencies.of(List.of(work(WP01, "a", WP02))).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.DEPENDENCY_UNKNOWN);
    }

    @Test
    void whatTheIndexNamesIsDescribedAndTheOtherWayRound() {
        assertThat(codes(findings(SPEC, "one\nWP02 and WP02\n", work(WP01, "src/**"))))
                .containsExactly("tasks.md:2 WORK_PACKAGE_NOT_DEFINED", "tasks.md WORK_PACKAGE_NOT_LISTED");
    }

    @Test
    void openQuestionsBlockAndPlaceholdersDoNot() {
        var spec = SPEC + "[NEEDS CLARIFICATION: which scales?]\n- [ ] _How can somebody see it?_\n";
        var findings = findings(spec, "WP01", work(WP01, "src/**"));
        assertThat(codes(findings)).containsExactly("spec.md:4 QUESTION_OPEN", "spec.md:5 PLACEHOLDER_LEFT");
        assertThat(findings).extracting(Finding::blocking).containsExactly(true, false);
    }

    @Test
    void oneThatOwnsNothingIsToldOf() {
        assertThat(codes(findings(SPEC, "WP01", work(WP01, "")))).containsExactly("tasks/WP01.md OWNED_FILES_MISSING");
    }

    private static List<Finding> findings(String spec, String tasks, PlannedWork... work) {
        return Consistency.findings(
                Map.of("spec.md", spec, "tasks.md", tasks), List.of(work), List.of(), List.of(), List.of());
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.problem().described())
                .map(text -> text.substring(0, text.indexOf(": ")))
                .toList();
    }
}
