package dev.quarterdeck.governance.internal.application.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.RuleFinding;
import dev.quarterdeck.governance.api.RuleKind;
import dev.quarterdeck.governance.api.Rulebook;
import dev.quarterdeck.governance.api.Rulebook.RuleFile;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about files of rules that are wrong: where, with which code, in which line. */
@TestInstance(Lifecycle.PER_CLASS)
class RuleFilesTests {
    private static final String TYPE = """
            id: ours
            title: Ours
            steps:
              - {id: one, title: One, surface: specify}
              - {id: two, title: Two, depends_on: [one], guards: [spec_present]}
            """;

    private final GovernanceModule module = new GovernanceModule(2);

    @AfterAll
    void close() {
        module.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            testing: [                                              | YAML_INVALID   | ''                    | 1
            a: &x [1]\\nb: *x                                        | YAML_ALIAS     | /b                    | 2
            review: {self_review: !!binary aGk=}                    | YAML_TAG       | /review/self_review   | 1
            review: {}\\nreview: {}                                  | KEY_DUPLICATE  | /review               | 2
            [1]                                                     | VALUE_INVALID  | ''                    | 1
            reviews: {}                                             | KEY_UNKNOWN    | /reviews              | 1
            review:\\n  self_review: yes                             | VALUE_INVALID  | /review/self_review   | 2
            review: {self_review: "true"}                           | VALUE_INVALID  | /review/self_review   | 1
            agents: {max_parallel: 0}                               | VALUE_INVALID  | /agents/max_parallel  | 1
            branches:\\n  protected:\\n    - main\\n    - a..b          | BRANCH_INVALID | /branches/protected/1 | 4
            branches: {protected: [refs/heads/main]}                | BRANCH_INVALID | /branches/protected/0 | 1
            testing: {verification: ["one\\\\ntwo"]}                   | VALUE_INVALID  | /testing/verification/0 | 1
            warnings: {acknowledge: [fire]}                         | VALUE_INVALID  | /warnings/acknowledge/0 | 1
            testing:                                                | VALUE_INVALID  | /testing              | 1
            """)
    void aCharterThatIsWrong(String text, String code, String pointer, int line) {
        assertThat(findings(
                        RuleKind.CHARTER, "charter", text.replace("\\n", "\n").replace("\\\n", "\\n")))
                .extracting(RuleFinding::code, RuleFinding::pointer, RuleFinding::line)
                .containsExactly(tuple(code, pointer, line));
    }

    @Test
    void anEmptyCharterSaysNothingAndIsFine() {
        assertThat(findings(RuleKind.CHARTER, "charter", "")).isEmpty();
        assertThat(findings(RuleKind.CHARTER, "charter", "# nothing yet\n")).isEmpty();
    }

    @Test
    void whatIsTooLongOrTooDeepIsNotRead() {
        assertThat(findings(RuleKind.CHARTER, "charter", "#".repeat(300_000)))
                .extracting(RuleFinding::code)
                .containsExactly("TOO_LARGE");
        assertThat(findings(RuleKind.CHARTER, "charter", "a: " + "[".repeat(60) + "]".repeat(60)))
                .extracting(RuleFinding::code)
                .containsExactly("YAML_INVALID");
        assertThat(findings(RuleKind.DIRECTIVE, "long", "x".repeat(70_000)))
                .extracting(RuleFinding::code)
                .containsExactly("TOO_LARGE");
    }

    @Test
    void aTypeThatFitsTogether() {
        assertThat(findings(RuleKind.MISSION_TYPE, "ours", TYPE)).isEmpty();
        assertThat(findings(RuleKind.MISSION_TYPE, "ours", TYPE.replace("[spec_present]", "['gate:legal_review']")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: ours                 | id: theirs                              | NAME_MISMATCH        | /id
            title: Ours              | titel: Ours                             | KEY_MISSING          | ''
            id: two                  | id: one                                 | STEP_DUPLICATE       | /steps/1/id
            [one]                    | [three]                                 | STEP_UNKNOWN         | /steps/1/depends_on/0
            spec_present             | sun_shines                              | GUARD_UNKNOWN        | /steps/1/guards/0
            surface: specify         | surface: specify, depends_on: [two]     | STEP_CYCLE           | /steps
            surface: specify         | surface: implement                      | SURFACE_MISSING      | /steps
            title: Two               | title: Two, surface: specify            | SURFACE_DUPLICATE    | /steps/1/surface
            surface: specify         | surface: fly                            | VALUE_INVALID        | /steps/0/surface
            surface: specify         | raci: {accountable: agent}              | ACCOUNTABLE_NOT_HUMAN | /steps/0/raci/accountable
            surface: specify         | raci: {responsible: [agent]}            | KEY_MISSING          | /steps/0/raci
            """)
    void aTypeThatIsWrong(String right, String wrong, String code, String pointer) {
        assertThat(findings(RuleKind.MISSION_TYPE, "ours", TYPE.replace(right, wrong)))
                .extracting(RuleFinding::code, RuleFinding::pointer)
                .contains(tuple(code, pointer));
    }

    @Test
    void aCircleIsNamed() {
        var circle = TYPE.replace("surface: specify", "depends_on: [two]");
        assertThat(findings(RuleKind.MISSION_TYPE, "ours", circle))
                .singleElement()
                .extracting(RuleFinding::message)
                .asString()
                .contains("one -> two -> one");
    }

    @Test
    void anAuditFollowsAStepThatIsThere() {
        var audits = TYPE + "audits: [{id: look, title: Look, after: nothing, enforcement: blocking}]\n";
        assertThat(findings(RuleKind.MISSION_TYPE, "ours", audits))
                .extracting(RuleFinding::code, RuleFinding::line)
                .containsExactly(tuple("STEP_UNKNOWN", 6));
    }

    @Test
    void aProfileSaysWhatItIsFor() {
        assertThat(findings(RuleKind.AGENT_PROFILE, "cook", "id: cook\ntitle: Cook\npurpose: Cooks.\n"))
                .isEmpty();
        assertThat(findings(RuleKind.AGENT_PROFILE, "cook", "id: cook\ntitle: Cook\n"))
                .extracting(RuleFinding::code)
                .containsExactly("KEY_MISSING");
    }

    private List<RuleFinding> findings(RuleKind kind, String name, String text) {
        return module.get(Rulebook.class)
                .check(module.admin(), new RuleFile(kind, name, text))
                .findings();
    }
}
