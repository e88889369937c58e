package dev.quarterdeck.mission.internal.domain.collaboration;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.ANA;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.BEN;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.CAT;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.STEP;
import static dev.quarterdeck.mission.internal.domain.collaboration.Team.WP01;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.Execution.Ending;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Acknowledgement;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Severity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeamReducerTests {
    private static final String M = MISSION.value();

    @Test
    void whoLeavesTakesWhatTheyWereOnAlongAndKeepsWhatTheySaid() {
        var state = Team.of(ANA, BEN)
                .drives(ANA)
                .looksAt(ANA, WP01)
                .starts(ANA, "S1", null)
                .says(new Payload.CommentPosted(ANA, M, "C1", "Done soon", null))
                .says(new Payload.SessionLinked(ANA, M, "here", "there", Payload.LinkType.CLI_TO_SAAS))
                .leaves(ANA)
                .joins(ANA)
                .state();
        var ana = state.roster().of(ANA).orElseThrow();
        assertThat(ana.driving()).isFalse();
        assertThat(ana.places()).isEmpty();
        assertThat(state.roster().departed()).isEmpty();
        assertThat(state.roster().sessions()).hasSize(1);
        assertThat(state.discussion().comments()).hasSize(1);
        assertThat(state.executions().ended())
                .singleElement()
                .satisfies(one -> assertThat(one.ending()).isEqualTo(Ending.ABANDONED));
    }

    @Test
    void aStepHasADurationAndAnEnd() {
        var state = Team.of(ANA)
                .starts(ANA, "S1", "WP01")
                .starts(ANA, "S1", "WP02")
                .ends(ANA, "S1")
                .state();
        assertThat(state.executions().ended()).singleElement().satisfies(one -> {
            assertThat(one.workPackage()).isEqualTo("WP01");
            assertThat(Duration.between(one.startedAt(), one.endedAt())).isEqualTo(Duration.ofMinutes(2));
        });
        assertThat(state.roster().of(ANA).orElseThrow().running()).hasSize(1);
    }

    @Test
    void whatAnEventShouldNotSayIsAnAnomalyWithACode() {
        var state = thatBreaksTheRules().state();
        assertThat(state.roster().anomalies())
                .extracting(Anomaly::code)
                .containsExactly(
                        AnomalyCode.DUPLICATE_JOIN,
                        AnomalyCode.DUPLICATE_INVITE,
                        AnomalyCode.LEAVE_NOT_IN_ROSTER,
                        AnomalyCode.LEAVE_NOT_IN_ROSTER,
                        AnomalyCode.DEPARTED_PARTICIPANT,
                        AnomalyCode.UNKNOWN_PARTICIPANT,
                        AnomalyCode.EXECUTION_NOT_STARTED,
                        AnomalyCode.WARNING_NOT_FOUND,
                        AnomalyCode.INVALID_FOCUS_TARGET,
                        AnomalyCode.COMMENT_NOT_FOUND,
                        AnomalyCode.DUPLICATE_COMMENT,
                        AnomalyCode.FOREIGN_MISSION);
        assertThat(state.roster().has(ANA)).isTrue();
        assertThat(state.discussion().comments()).hasSize(2);
    }

    @Test
    void aWarningThatNamesStrangersIsKeptAndEveryStrangerIsNoted() {
        var state = Team.of(ANA)
                .says(new Payload.ConcurrentDriverWarning("W1", M, List.of(ANA, BEN, CAT), STEP, Severity.INFO))
                .state();
        assertThat(state.warnings().open()).hasSize(1);
        assertThat(state.roster().anomalies()).extracting(Anomaly::subject).containsExactly(BEN, CAT);
    }

    @Test
    void aWarningThatComesAfterItsAcknowledgementKeepsIt() {
        var state = Team.of(ANA, BEN)
                .acknowledges(ANA, "W1", Acknowledgement.CONTINUE)
                .says(new Payload.ConcurrentDriverWarning("W1", M, List.of(ANA, BEN), STEP, Severity.WARNING))
                .state();
        assertThat(state.warnings().timeline()).singleElement().satisfies(warning -> {
            assertThat(warning.situation().type()).isEqualTo(WarningType.CONCURRENT_DRIVER);
            assertThat(warning.acknowledgements()).hasSize(1);
            assertThat(warning.isCleared()).isTrue();
        });
    }

    @Test
    void somebodyIsStaleHalfAnHourAfterTheirLastSign() {
        var seen = Team.of(ANA, BEN)
                .drives(ANA)
                .state()
                .roster()
                .of(ANA)
                .orElseThrow()
                .lastSeen();
        assertThat(seen).isEqualTo(Samples.START.plus(Duration.ofMinutes(2)));
        assertThat(Participant.isStale(seen, seen.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(Participant.isStale(seen, seen.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void aBeatIsDueTenMinutesAfterTheLastOne() {
        var beating = Team.of(ANA)
                .says(new Payload.PresenceHeartbeat(ANA, M, "session-1"))
                .state();
        var ana = beating.roster().of(ANA).orElseThrow();
        assertThat(ana.sessions()).containsOnlyKeys("session-1");
        assertThat(ana.isBeatDue(ana.lastSeen().plus(Duration.ofMinutes(9)))).isFalse();
        assertThat(ana.isBeatDue(ana.lastSeen().plus(Duration.ofMinutes(10)))).isTrue();
    }

    @Test
    void aFoldGoesOnWhereItWas() {
        var all = Team.of(ANA, BEN)
                .drives(ANA, BEN)
                .looksAt(ANA, WP01)
                .leaves(BEN)
                .occurrences();
        var whole = TeamReducer.resume(TeamState.NONE, all);
        for (var cut = 0; cut <= all.size(); cut++) {
            var before = TeamReducer.resume(TeamState.NONE, all.subList(0, cut));
            assertThat(TeamReducer.resume(before, all.subList(cut, all.size()))).isEqualTo(whole);
        }
    }

    private static Team thatBreaksTheRules() {
        return Team.of(ANA, BEN)
                .joins(ANA)
                .says(new Payload.ParticipantInvited(ANA, Team.identity(ANA), BEN, M))
                .leaves(CAT)
                .leaves(BEN)
                .leaves(BEN)
                .drives(BEN, CAT)
                .ends(ANA, "S1")
                .acknowledges(ANA, "W1", Acknowledgement.DEFER)
                .says(new Malformed("FocusChanged", AnomalyCode.INVALID_FOCUS_TARGET))
                .says(new Payload.CommentPosted(ANA, M, "C1", "One", "C0"))
                .says(new Payload.CommentPosted(ANA, M, "C1", "Two", null))
                .says(new Payload.ParticipantLeft(ANA, "another", null));
    }
}
