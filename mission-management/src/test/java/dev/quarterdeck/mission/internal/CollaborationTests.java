package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.internal.PlanScenarioTests.refused;
import static dev.quarterdeck.mission.internal.TeamScenario.STEP;
import static dev.quarterdeck.mission.internal.Workshop.as;
import static dev.quarterdeck.mission.internal.domain.work.Site.ANA;
import static dev.quarterdeck.mission.internal.domain.work.Site.BEN;
import static dev.quarterdeck.mission.internal.domain.work.Site.WP01;
import static dev.quarterdeck.mission.internal.domain.work.Site.person;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Acknowledgement;
import dev.quarterdeck.mission.api.Collaboration.Beat;
import dev.quarterdeck.mission.api.Collaboration.CompleteStep;
import dev.quarterdeck.mission.api.Collaboration.Invite;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Collaboration.Leave;
import dev.quarterdeck.mission.api.Collaboration.ParticipantKind;
import dev.quarterdeck.mission.api.Collaboration.Post;
import dev.quarterdeck.mission.api.Collaboration.Remove;
import dev.quarterdeck.mission.api.Collaboration.SetIntent;
import dev.quarterdeck.mission.api.Collaboration.StartStep;
import dev.quarterdeck.mission.api.Collaboration.StepOutcome;
import dev.quarterdeck.mission.api.CollaborationView.ParticipantView;
import dev.quarterdeck.mission.api.MissionStreams;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Appended;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Present;
import dev.quarterdeck.mission.api.MissionStreams.Happening.Resync;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.ParticipantRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollaborationTests {
    private final TeamScenario scenario = new TeamScenario();
    private final Collaboration team = scenario.bean(Collaboration.class);

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void whoJoinsIsSeenWithTheirRoleUntilTheyLeave() {
        assertThat(scenario.view().participants())
                .extracting(one -> one.id() + " " + one.role().wireName())
                .containsExactly("ana developer", "ben reviewer");
        team.leave(as(BEN), new Leave("Home", null));
        assertThat(scenario.view().participants()).extracting(one -> one.id()).containsExactly("ana");
        assertThat(scenario.view().departed())
                .singleElement()
                .satisfies(gone -> assertThat(gone.reason()).isEqualTo("Home"));
    }

    @Test
    void whoIsInvitedComesInTheRoleTheyWereInvitedIn() {
        team.invite(as(ANA), invitation("cat", ParticipantRole.STAKEHOLDER));
        team.invite(as(BEN), invitation("cat", null));
        assertThat(scenario.view().invitations())
                .singleElement()
                .satisfies(one -> assertThat(one.invitedBy()).isEqualTo("ana"));
        team.join(as(person("cat")), new Join(null, null, null));
        assertThat(scenario.view().invitations()).isEmpty();
        assertThat(scenario.view().participants().getLast().role()).isEqualTo(ParticipantRole.STAKEHOLDER);
        team.remove(as(ANA), new Remove("cat", "Other work", null));
        refused(() -> team.remove(as(ANA), new Remove("cat", null, null)), "NOT_FOUND");
    }

    @Test
    void servicesActButDoNotJoin() {
        var service = new Actor(Actor.Kind.SERVICE, "watch", "Watch", Actor.Origin.LOCAL, null);
        refused(() -> team.join(as(service), new Join(null, null, null)), "PARTICIPANT_CANNOT_JOIN");
        team.invite(as(service), invitation("cat", null));
        refused(() -> team.setIntent(as(service), new SetIntent(true, null)), "NOT_A_PARTICIPANT");
        refused(() -> team.join(as(BEN), new Join(ParticipantRole.OBSERVER, null, null)), "JOINED_IN_ANOTHER_ROLE");
    }

    @Test
    void aCommentAnswersOneThereIs() {
        var first = team.comment(as(ANA), new Post("Two\nlines", null, "key-1"));
        assertThat(team.comment(as(ANA), new Post("Two\nlines", null, "key-1"))).isEqualTo(first);
        team.comment(as(BEN), new Post("Yes", first.comment(), null));
        assertThat(scenario.view().comments()).hasSize(2);
        refused(() -> team.comment(as(BEN), new Post("No", "C0", null)), "NOT_FOUND");
        for (var text : List.of("", " ", "bell\u0007", "half \ud800", "x".repeat(10_001))) {
            refused(() -> team.comment(as(BEN), new Post(text, null, null)), "INVALID_INPUT");
        }
        refused(() -> team.leave(as(BEN), new Leave("two\nlines", null)), "INVALID_INPUT");
    }

    @Test
    void beatsAreSeenAtOnceAndRecordedNowAndThen() {
        try (var stream = scenario.bean(MissionStreams.class).open(as(ANA).read(), null)) {
            var version = team.beat(as(ANA), new Beat("session-1")).version();
            assertThat(team.beat(as(ANA), new Beat("session-1")).version()).isEqualTo(version);
            assertThat(heard(stream)).containsExactlyInAnyOrder("PresenceHeartbeat", "session-1", "session-1");
        }
        assertThat(scenario.view().participants()).noneMatch(ParticipantView::stale);
        refused(() -> team.beat(as(person("cat")), new Beat(null)), "NOT_A_PARTICIPANT");
    }

    /** Acceptance test 17 of the protocols' appendix E: between the beats that are logged now and then, nothing is written. */
    @Test
    void aBeatWritesNoRow() {
        team.beat(as(ANA), new Beat("session-1"));
        var before = everyRow();
        for (var beat = 0; beat < 50; beat++) {
            team.beat(as(ANA), new Beat("session-1"));
        }
        assertThat(everyRow()).isEqualTo(before).contains("mission.mission_event=");
    }

    /** How many rows every table has, and which transaction was the last to write one. */
    private String everyRow() {
        var count = "select count(*) || ':' || coalesce(max(xmin::text::bigint), 0) as rows from %I.%I";
        var all = """
                select string_agg(schemaname || '.' || tablename || '=' || (xpath('/row/rows/text()',
                  query_to_xml(format(?, schemaname, tablename), false, true, '')))[1]::text, ' ' order by tablename)
                from pg_tables where schemaname in ('mission', 'platform')
                  and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')""";
        return scenario.bean(TenantTransactions.class)
                .look(
                        ORGANIZATION,
                        () -> Objects.requireNonNull(scenario.bean(DSLContext.class)
                                .fetchSingle(all, count)
                                .get(0, String.class)));
    }

    @Test
    void aListOfMissionsSaysWhoDrivesAndWhatIsOpen() {
        assertThat(listed().drivers()).isEmpty();
        scenario.both(STEP);
        assertThat(listed().drivers()).hasSize(2);
        assertThat(listed().openWarnings()).isEqualTo(1);
        scenario.acknowledge(BEN, scenario.onlyWarning().id(), Acknowledgement.CONTINUE, null);
        assertThat(listed().openWarnings()).isZero();
    }

    @Test
    void theLogReducesStrictlyAsTheContractSays() {
        scenario.both(STEP);
        team.beat(as(ANA), new Beat(null));
        team.startStep(as(ANA), new StartStep("S1", WP01, null, null));
        scenario.acknowledge(BEN, scenario.onlyWarning().id(), Acknowledgement.HOLD, null);
        team.comment(as(BEN), new Post("Yours", null, null));
        team.completeStep(as(ANA), new CompleteStep("S1", WP01, StepOutcome.FAILURE, null));
        team.leave(as(BEN), new Leave(null, null));
        var state = team.contract(as(ANA).read());
        assertThat(scenario.reducedStrictly()).isEqualTo(state);
        assertThat(state).contains("\"anomalies\":[]", "\"event_count\":14", "\"departed_participants\":{\"ben\"");
        assertThat(scenario.view().anomalies()).isEmpty();
        assertThat(scenario.view().eventCount()).isEqualTo(14);
    }

    /** What three happenings are, whichever comes first. */
    private static List<String> heard(MissionStreams.Stream stream) {
        var heard = new ArrayList<String>();
        for (var patience = 0; heard.size() < 3 && patience < 100; patience++) {
            stream.next(Duration.ofMillis(100))
                    .forEach(news -> heard.add(
                            switch (news) {
                                case Appended(var _, var event) -> event.type();
                                case Present present -> String.valueOf(present.session());
                                case Resync resync -> resync.toString();
                            }));
        }
        return heard;
    }

    private static Invite invitation(String id, @Nullable ParticipantRole role) {
        return new Invite(id, ParticipantKind.HUMAN, null, role, null);
    }

    private MissionSummary listed() {
        var listed =
                scenario.bean(Missions.class).list(Samples.CONTEXTS.entry(), MissionFilter.ALL, PageRequest.first(1));
        return listed.items().getFirst();
    }
}
