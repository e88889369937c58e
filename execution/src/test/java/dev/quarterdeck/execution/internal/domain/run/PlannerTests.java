package dev.quarterdeck.execution.internal.domain.run;

import static dev.quarterdeck.execution.internal.domain.run.Given.AGENT;
import static dev.quarterdeck.execution.internal.domain.run.Given.OTHER;
import static dev.quarterdeck.execution.internal.domain.run.Given.PERSON;
import static dev.quarterdeck.execution.internal.domain.run.Given.SECOND_AGENT;
import static dev.quarterdeck.execution.internal.domain.run.Given.aRun;
import static dev.quarterdeck.execution.internal.domain.run.Given.wp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Finished;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Offer;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which step comes next, and for whom. */
class PlannerTests {
    private static Given board() {
        return aRun().step("plan", "plan")
                .step("build", "implement", "plan")
                .step("judge", "review", "build")
                .step("accept", "accept", "judge")
                .step("look-back", "retrospect", "accept")
                .done("plan");
    }

    @Test
    void theFirstStepWhoseDependenciesAreDoneComesNext() {
        assertOffer(aRun().step("one", null).step("two", null, "one").outlook(), "one", null);
        assertOffer(
                aRun().step("one", null)
                        .step("two", null, "one")
                        .reported("one")
                        .outlook(),
                "two",
                null);
    }

    @Test
    void aStepWithASurfaceIsDoneWhenTheMissionsLogSaysSo() {
        assertOffer(
                aRun().step("plan", "plan")
                        .step("two", null, "plan")
                        .reported("plan")
                        .outlook(),
                "plan",
                null);
        assertOffer(
                aRun().step("plan", "plan")
                        .step("two", null, "plan")
                        .done("plan")
                        .outlook(),
                "two",
                null);
    }

    @Test
    void workPackagesAreOfferedAsTheyAreReady() {
        assertOffer(board().ready("WP02").ready("WP01").outlook(), "build", "WP02");
    }

    @Test
    void aWorkPackageThatIsNotReadyIsNeverOffered() {
        var outlook = board().waiting("WP02", WorkPackageStatus.PLANNED, "WP02 waits for WP01.")
                .waiting("WP01", WorkPackageStatus.IN_PROGRESS, "WP01 is with Colleague.")
                .outlook();
        assertThat(failures(outlook))
                .extracting(GuardFailure::subject, GuardFailure::evidence)
                .containsExactly(tuple("WP02", "WP02 waits for WP01."), tuple("WP01", "WP01 is with Colleague."));
    }

    @Test
    void oneThatIsNamedIsOfferedOrSaidToBeWaiting() {
        assertOffer(board().ready("WP01").ready("WP02").wanting("WP02").outlook(), "build", "WP02");
        var waiting = board().ready("WP01")
                .waiting("WP02", WorkPackageStatus.PLANNED, "WP02 waits.")
                .wanting("WP02")
                .outlook();
        assertThat(failures(waiting)).extracting(GuardFailure::subject).containsExactly("WP02");
    }

    @Test
    void whoeverHasSomethingInHandIsGivenItAgain() {
        var outlook = board().ready("WP01")
                .workPackage("WP02", WorkPackageStatus.IN_PROGRESS, PERSON)
                .outlook();
        assertThat(outlook).isEqualTo(new Offer(step(outlook), wp("WP02"), true));
        assertOffer(
                board().ready("WP01")
                        .workPackage("WP02", WorkPackageStatus.IN_PROGRESS, PERSON)
                        .wanting("WP01")
                        .outlook(),
                "build",
                "WP01");
        assertThat(aRun().step("one", null).held("one", null, PERSON, null).outlook())
                .asInstanceOf(InstanceOfAssertFactories.type(Offer.class))
                .extracting(Offer::held)
                .isEqualTo(true);
    }

    @Test
    void aStepThatSomebodyElseHoldsIsNotOffered() {
        var outlook = aRun().step("one", null).held("one", null, OTHER, null).outlook();
        assertThat(failures(outlook)).extracting(GuardFailure::code).containsExactly("STEP_IS_TAKEN");
        assertThat(failures(outlook).getFirst().evidence()).startsWith("Colleague has had it since");
    }

    @Test
    void whatItsHolderCannotGoOnWithStopsTheRunAndSaysWhy() {
        var outlook = aRun().step("one", null)
                .held("one", null, PERSON, "the key is lost")
                .outlook();
        assertThat(failures(outlook).getFirst())
                .isEqualTo(new GuardFailure(
                        "STEP_IS_BLOCKED",
                        "one",
                        "Operator reported: the key is lost",
                        "to give it to somebody else: qd done --mission 01K9ZZM1 --step one --outcome failed"));
    }

    @Test
    void aWorkPackageIsReviewedWhileOthersAreStillBuilt() {
        var board = board().waiting("WP02", WorkPackageStatus.IN_PROGRESS, "with Colleague")
                .workPackage("WP01", WorkPackageStatus.FOR_REVIEW, OTHER);
        assertOffer(board.outlook(), "judge", "WP01");
    }

    @Test
    void buildingComesBeforeReviewing() {
        var board = board().ready("WP02").workPackage("WP01", WorkPackageStatus.FOR_REVIEW, OTHER);
        assertOffer(board.outlook(), "build", "WP02");
    }

    @Test
    void whoeverWantsOneStepOnlyIsGivenNoOther() {
        var board =
                board().workPackage("WP01", WorkPackageStatus.FOR_REVIEW, OTHER).only("build");
        assertThat(failures(board.outlook())).extracting(GuardFailure::code).containsExactly("STEP_WAITS");
        assertOffer(board.only("judge").outlook(), "judge", "WP01");
        assertOffer(board.ready("WP02").only("build").outlook(), "build", "WP02");
        var handedIn =
                board().workPackage("WP01", WorkPackageStatus.FOR_REVIEW, OTHER).done("implement");
        assertThat(failures(handedIn.only("build").outlook()))
                .extracting(GuardFailure::code)
                .containsExactly("STEP_IS_DONE");
    }

    @Test
    void nobodyReviewsTheirOwnWorkNorTheWorkOfAnAgentOfTheSamePerson() {
        var own = board().workPackage("WP01", WorkPackageStatus.FOR_REVIEW, PERSON)
                .done("implement");
        assertThat(failures(own.outlook())).extracting(GuardFailure::code).containsExactly("REVIEWER_NOT_INDEPENDENT");
        var sibling =
                board().workPackage("WP01", WorkPackageStatus.FOR_REVIEW, AGENT).done("implement");
        assertThat(failures(sibling.asking(SECOND_AGENT).outlook()))
                .extracting(GuardFailure::code)
                .containsExactly("REVIEWER_NOT_INDEPENDENT");
        assertOffer(sibling.asking(PERSON).outlook(), "judge", "WP01");
    }

    @Test
    void aReviewThatSomebodyHoldsIsNotGivenTwice() {
        var board = board().workPackage("WP01", WorkPackageStatus.FOR_REVIEW, OTHER)
                .workPackage("WP02", WorkPackageStatus.FOR_REVIEW, OTHER)
                .held("judge", "WP01", AGENT, null)
                .done("implement");
        assertOffer(board.outlook(), "judge", "WP02");
        assertOffer(board.asking(AGENT).outlook(), "judge", "WP01");
    }

    @Test
    void asManyAgentsWorkAsThePolicyAllows() {
        var board = board().ready("WP09").asking(SECOND_AGENT);
        for (var busy = 1; busy <= board.now().policy().maxParallelAgents(); busy++) {
            board.workPackage("WP0" + busy, WorkPackageStatus.IN_PROGRESS, AGENT);
        }
        assertThat(failures(board.outlook())).extracting(GuardFailure::code).containsExactly("AGENTS_AT_WORK");
        assertOffer(board.asking(PERSON).outlook(), "build", "WP09");
    }

    @Test
    void aMissionThatHasEndedIsNotStartedAgain() {
        assertThat(board().in(Phase.CANCELED).outlook()).isInstanceOf(Finished.class);
        assertThat(board().in(Phase.COMPLETED).notStarted().outlook()).isInstanceOf(Finished.class);
    }

    @Test
    void onceCompletedOnlyLookingBackIsLeft() {
        assertOffer(board().in(Phase.COMPLETED).outlook(), "look-back", null);
        assertThat(board().in(Phase.COMPLETED).done("retrospect").outlook())
                .isEqualTo(new Finished("every step is done"));
    }

    @Test
    void aPausedMissionSaysHowToGoOn() {
        assertThat(failures(board().in(Phase.PAUSED).outlook()))
                .extracting(GuardFailure::nextStep)
                .containsExactly("qd reopen --mission 01K9ZZM1");
    }

    @Test
    void whenEveryStepIsDoneTheRunIsFinished() {
        assertThat(aRun().step("one", null).reported("one").outlook()).isEqualTo(new Finished("every step is done"));
    }

    private static RunStep step(Outlook outlook) {
        return ((Offer) outlook).step();
    }

    private static void assertOffer(Outlook outlook, String step, @Nullable String workPackage) {
        assertThat(outlook)
                .asInstanceOf(InstanceOfAssertFactories.type(Offer.class))
                .satisfies(offer -> {
                    assertThat(offer.step().id()).isEqualTo(step);
                    assertThat(offer.workPackage()).isEqualTo(workPackage == null ? null : wp(workPackage));
                });
    }

    private static List<GuardFailure> failures(Outlook outlook) {
        assertThat(outlook).isInstanceOf(Stuck.class);
        return ((Stuck) outlook).failures();
    }
}
