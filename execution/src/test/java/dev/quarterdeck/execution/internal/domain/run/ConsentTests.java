package dev.quarterdeck.execution.internal.domain.run;

import static dev.quarterdeck.execution.internal.domain.run.Given.AGENT;
import static dev.quarterdeck.execution.internal.domain.run.Given.aRun;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.governance.api.MissionType.Enforcement;
import dev.quarterdeck.governance.api.MissionType.Raci;
import dev.quarterdeck.governance.api.MissionType.Significance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a step asks before it is handed out: significance, roles, gates, inputs, audits, and a changed type. */
class ConsentTests {
    private static Given weighty(Significance significance) {
        return aRun().step("one", null, significance, null, List.of(), List.of())
                .step("two", null, "one");
    }

    @Test
    void atLowNobodyIsAsked() {
        assertThat(weighty(Significance.LOW).outlook()).isInstanceOf(Offer.class);
    }

    @Test
    void atHighAPersonHasToAgree() {
        var question = question(weighty(Significance.HIGH).outlook());
        assertThat(question.id()).isEqualTo("step:one");
        assertThat(question.options()).containsExactly("approve", "reject");
        assertThat(question.byPerson()).isTrue();
        assertThat(weighty(Significance.HIGH).answered("step:one", "approve").outlook())
                .isInstanceOf(Offer.class);
    }

    @Test
    void whatWasRejectedSaysByWhomAndCanStillBeApproved() {
        var rejected = weighty(Significance.HIGH).answered("step:one", "reject");
        assertThat(failures(rejected.outlook()).getFirst().evidence()).isEqualTo("Colleague rejected it: because");
        assertThat(Planner.questions(rejected.now())).extracting(Question::id).containsExactly("step:one");
    }

    @Test
    void aRoleThatNoAgentFillsAsksForAPerson() {
        var step = aRun().step(
                        "one",
                        null,
                        Significance.LOW,
                        new Raci(List.of("developer"), "developer", List.of(), List.of()),
                        List.of(),
                        List.of());
        assertThat(step.outlook()).isInstanceOf(Offer.class);
        assertThat(failures(step.asking(AGENT).outlook()))
                .extracting(GuardFailure::code)
                .containsExactly("PERSON_NEEDED");
    }

    @Test
    void aMissingAnswerIsAskedFor() {
        var step = aRun().step("one", null, Significance.LOW, null, List.of(), List.of("release_date"));
        var question = question(step.outlook());
        assertThat(question.id()).isEqualTo("input:release_date");
        assertThat(question.options()).isEmpty();
        assertThat(question.takes("Monday")).isTrue();
        assertThat(question.takes(" ")).isFalse();
        assertThat(step.answered("input:release_date", "Monday").outlook()).isInstanceOf(Offer.class);
    }

    @Test
    void aGateIsPassedByAPerson() {
        var step = aRun().step("one", null, Significance.LOW, null, List.of("gate:publication"), List.of());
        assertThat(question(step.outlook()).id()).isEqualTo("gate:publication");
        assertThat(step.answered("gate:publication", "approve").outlook()).isInstanceOf(Offer.class);
    }

    @Test
    void aGuardIsHeldAgainstTheMissionsLog() {
        var step = aRun().step("one", null, Significance.LOW, null, List.of("finalized", "dance"), List.of());
        assertThat(failures(step.outlook()))
                .extracting(GuardFailure::code)
                .containsExactly("FINALIZED", "GUARD_UNKNOWN");
        assertThat(failures(step.done("finalize").outlook()))
                .extracting(GuardFailure::code)
                .containsExactly("GUARD_UNKNOWN");
    }

    @Test
    void aBlockingAuditHoldsUpWhatFollows() {
        var audited = aRun().step("one", null)
                .step("two", null, "one")
                .audit("look", "one", Enforcement.BLOCKING, Significance.HIGH, "Look at it.")
                .reported("one");
        assertThat(offered(audited.outlook())).isEqualTo("look");
        assertThat(question(audited.reported("look").outlook()).id()).isEqualTo("audit:look");
        assertThat(offered(audited.answered("audit:look", "approve").outlook())).isEqualTo("two");
    }

    @Test
    void anAdvisoryAuditDoesNotHoldUpWhatFollows() {
        var audited = aRun().step("one", null)
                .step("two", null, "one")
                .audit("look", "one", Enforcement.ADVISORY, Significance.HIGH, "Look at it.")
                .reported("one");
        assertThat(offered(audited.outlook())).isEqualTo("two");
        assertThat(offered(audited.reported("two").outlook())).isEqualTo("look");
        assertThat(audited.reported("look").outlook()).isInstanceOf(Outlook.Finished.class);
    }

    @Test
    void anAuditWithoutWordsIsOnlyAQuestion() {
        var audited = aRun().step("one", null)
                .step("two", null, "one")
                .audit("look", "one", Enforcement.BLOCKING, Significance.MEDIUM, null)
                .reported("one");
        var question = question(audited.outlook());
        assertThat(question.options()).containsExactly("proceed", "defer");
        assertThat(offered(audited.answered("audit:look", "proceed").outlook())).isEqualTo("two");
    }

    @Test
    void whatIsDeferredIsAskedAgainOnceNothingElseIsLeft() {
        var audited = aRun().step("one", null)
                .step("beside", null)
                .audit("look", "one", Enforcement.BLOCKING, Significance.MEDIUM, null)
                .reported("one")
                .answered("audit:look", "defer");
        assertThat(offered(audited.outlook())).isEqualTo("beside");
        assertThat(question(audited.reported("beside").outlook()).id()).isEqualTo("audit:look");
    }

    @Test
    void aTypeThatChangedUnderTheRunIsAskedAboutFirst() {
        var drifted = aRun().step("one", null).live("beef");
        var question = question(drifted.outlook());
        assertThat(question.id()).isEqualTo("drift:beef");
        assertThat(question.options()).containsExactly("continue_frozen", "restart");
        assertThat(drifted.answered("drift:beef", "continue_frozen").outlook()).isInstanceOf(Offer.class);
        assertThat(question(drifted.live("food").outlook()).id()).isEqualTo("drift:food");
        assertThat(question(drifted.live(null).outlook()).options()).containsExactly("continue_frozen");
    }

    private static String offered(Outlook outlook) {
        assertThat(outlook).isInstanceOf(Offer.class);
        return ((Offer) outlook).step().id();
    }

    private static Question question(Outlook outlook) {
        assertThat(outlook).isInstanceOf(Question.class);
        return (Question) outlook;
    }

    private static List<GuardFailure> failures(Outlook outlook) {
        assertThat(outlook).isInstanceOf(Stuck.class);
        return ((Stuck) outlook).failures();
    }
}
