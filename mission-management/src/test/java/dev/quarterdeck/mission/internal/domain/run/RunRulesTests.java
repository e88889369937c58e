package dev.quarterdeck.mission.internal.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.RunRecords.Answer;
import dev.quarterdeck.mission.api.RunRecords.Blocking;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.RunRecords.OpenStep;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import dev.quarterdeck.mission.api.RunRecords.StepClaim;
import dev.quarterdeck.mission.api.RunRecords.StepReport;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A run's facts, from the command to what they mean. */
class RunRulesTests {
    private static final RunId RUN = RunId.of("01K9ZZ0000000000000000RVNA");
    private static final RunId NEXT = RunId.of("01K9ZZ0000000000000000RVNB");
    private static final WorkPackageId WP01 = WorkPackageId.of("WP01");
    private static final Actor ONE = new Actor(Actor.Kind.HUMAN, "one", "One", Actor.Origin.LOCAL, null);
    private static final Actor TWO = new Actor(Actor.Kind.HUMAN, "two", "Two", Actor.Origin.LOCAL, null);
    private static final Actor AGENT = new Actor(Actor.Kind.LLM_AGENT, "agent", "Agent", Actor.Origin.LOCAL, "one");

    private RunState now = RunState.NONE;

    @Test
    void aRunIsStartedOnce() {
        assertThat(take(ONE, RunRules.start(now, true, RUN, type("cafe")))).hasSize(1);
        assertThat(run().id()).isEqualTo(RUN);
        assertThat(run().startedBy()).isEqualTo(ONE);
        assertThat(RunRules.start(now, true, NEXT, type("beef"))).isEmpty();
    }

    @Test
    void aMissionThatHasEndedIsNotStartedAgain() {
        assertRefused("MISSION_HAS_ENDED", () -> RunRules.start(now, false, RUN, type("cafe")));
        started();
        assertThat(RunRules.start(now, false, NEXT, type("cafe"))).isEmpty();
    }

    @Test
    void aRestartPutsAnotherRunInItsPlaceUnlessTheTypeIsTheSame() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        assertThat(RunRules.restart(now, true, NEXT, type("cafe"))).isEmpty();
        assertThat(take(ONE, RunRules.restart(now, true, NEXT, type("beef"))))
                .first()
                .isEqualTo(new RunRestarted(RUN, NEXT));
        assertThat(run().id()).isEqualTo(NEXT);
        assertThat(run().open()).isEmpty();
        assertRefused("RUN_IS_OVER", () -> RunRules.claim(now, ONE, claim("plan", null, "h1")));
    }

    @Test
    void aStepIsGivenToOneActorAtATime() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("implement", WP01, "h1")));
        assertRefused("STEP_IS_TAKEN", () -> RunRules.claim(now, TWO, claim("implement", WP01, "h1")));
        assertThat(RunRules.claim(now, ONE, claim("implement", WP01, "h1"))).isEmpty();
        assertThat(RunRules.claim(now, TWO, claim("implement", WorkPackageId.of("WP02"), "h2")))
                .hasSize(1);
    }

    @Test
    void whoIsToldSomethingElseIsRecordedAsTold() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("implement", WP01, "h1")));
        take(ONE, RunRules.claim(now, ONE, claim("implement", WP01, "h2")));
        assertThat(run().open()).extracting(OpenStep::promptHash).containsExactly("h2");
    }

    @Test
    void aReportedStepIsDoneAndNotGivenAgain() {
        started();
        assertRefused("STEP_IS_NOBODYS", () -> RunRules.report(now, ONE, report("plan", null, Outcome.SUCCESS)));
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        take(ONE, RunRules.report(now, ONE, report("plan", null, Outcome.SUCCESS)));
        assertThat(run().done()).containsExactly("plan");
        assertThat(run().open()).isEmpty();
        assertThat(RunRules.report(now, ONE, report("plan", null, Outcome.SUCCESS)))
                .isEmpty();
        assertRefused("STEP_IS_DONE", () -> RunRules.claim(now, TWO, claim("plan", null, "h1")));
    }

    @Test
    void aFailedStepIsForSomebodyElse() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        take(ONE, RunRules.report(now, ONE, report("plan", null, Outcome.FAILED)));
        assertThat(run().open()).isEmpty();
        assertThat(RunRules.claim(now, TWO, claim("plan", null, "h1"))).hasSize(1);
    }

    @Test
    void aBlockedStepStaysWithItsHolderUntilItIsReportedAgain() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        take(ONE, RunRules.report(now, ONE, report("plan", null, Outcome.BLOCKED)));
        assertThat(run().open()).extracting(OpenStep::obstacle).containsExactly("a note");
        assertThat(RunRules.report(now, ONE, report("plan", null, Outcome.BLOCKED)))
                .isEmpty();
        take(TWO, RunRules.report(now, TWO, report("plan", null, Outcome.SUCCESS)));
        assertThat(run().done()).containsExactly("plan");
    }

    @Test
    void anAgentReportsItsOwnStepsOnly() {
        started();
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        assertRefused("STEP_IS_TAKEN", () -> RunRules.report(now, AGENT, report("plan", null, Outcome.FAILED)));
    }

    @Test
    void theLatestAnswerCountsAndTheSameAgainIsNoNews() {
        started();
        take(ONE, RunRules.decide(now, ONE, answer("step:merge", "reject")));
        take(ONE, RunRules.decide(now, ONE, answer("step:merge", "approve")));
        assertThat(run().decisions()).hasSize(1);
        assertThat(RunRules.decide(now, ONE, answer("step:merge", "approve"))).isEmpty();
        assertRefused("DECISION_IS_A_PERSONS", () -> RunRules.decide(now, AGENT, answer("step:merge", "reject")));
    }

    @Test
    void aBlockedRunIsSaidToBeOnceUntilItGoesOn() {
        started();
        take(ONE, RunRules.block(now, new Blocking(RUN, List.of("no key"), null)));
        assertThat(RunRules.block(now, new Blocking(RUN, List.of("no lock"), null)))
                .isEmpty();
        take(ONE, RunRules.claim(now, ONE, claim("plan", null, "h1")));
        assertThat(run().obstacles()).isEmpty();
    }

    private void started() {
        take(ONE, RunRules.start(now, true, RUN, type("cafe")));
    }

    private List<RunFact> take(Actor actor, List<RunFact> facts) {
        for (var fact : facts) {
            now = RunReducer.apply(now, fact, actor, Instant.EPOCH);
        }
        return facts;
    }

    private Run run() {
        return Objects.requireNonNull(now.current());
    }

    private static void assertRefused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private static NewRun type(String hash) {
        var type = new FrozenType("software-dev", "1", hash, "built-in", "{}");
        return new NewRun(type, "built-in:1", Contexts.policy(), Topology.LANES, null);
    }

    private static StepClaim claim(String step, @Nullable WorkPackageId workPackage, String hash) {
        return new StepClaim(RUN, step, workPackage, hash, null);
    }

    private static StepReport report(String step, @Nullable WorkPackageId workPackage, Outcome outcome) {
        return new StepReport(RUN, step, workPackage, outcome, "a note", null);
    }

    private static Answer answer(String decision, String option) {
        return new Answer(RUN, decision, option, null, true, null, null);
    }
}
