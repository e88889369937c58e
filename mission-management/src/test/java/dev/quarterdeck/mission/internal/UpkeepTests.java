package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.mirrored;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.LogVerification.MissionProof;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.api.Projections.Difference;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proved about a log, and what is rebuilt from it. */
class UpkeepTests {
    private static final MissionId OTHER = new MissionId(Samples.ulid(77));

    private final MissionModule module = new MissionModule();
    private final LogVerification verification = module.bean(LogVerification.class);
    private final Projections projections = module.bean(Projections.class);

    @BeforeEach
    void twoMissions() throws SQLException {
        module.register(ORGANIZATION);
        var log = module.bean(MissionLog.class);
        var first = event(created(MISSION, "first"));
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(first, event(planned()), event(planned())));
        log.append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "other"))));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void anUntouchedLogIsIntact() {
        var verified = verification.verify(CONTEXTS.entry(), Progress.NONE);
        assertThat(verified.intact()).isTrue();
        assertThat(verified.events()).isEqualTo(4);
        assertThat(verified.missions()).extracting(MissionProof::slug).containsExactly("first", "other");
    }

    @Test
    void aChangedEventIsFound() throws SQLException {
        tamper("update mission.mission_event set envelope = replace(envelope, '0123', '9123') where version = 2");
        assertBroken(2, "changed");
    }

    @Test
    void aRemovedEventIsFound() throws SQLException {
        tamper("delete from mission.mission_event where version = 2");
        assertBroken(2, "missing");
    }

    @Test
    void aRemovedEndIsFound() throws SQLException {
        tamper("delete from mission.mission_event where version = 3");
        assertBroken(3, "missing");
    }

    @Test
    void anEventWithAMatchingHashIsFoundByWhatFollows() throws SQLException {
        tamper("""
                update mission.mission_event e set envelope = '{}', hash = encode(sha256((p.hash || '{}')::bytea), 'hex')
                from mission.mission_event p where p.mission_id = e.mission_id and p.version = 1 and e.version = 2""");
        assertBroken(3, "changed");
    }

    @Test
    void aTypeNobodyKnowsIsReported() {
        module.bean(MissionLog.class)
                .append(ORGANIZATION, OTHER, new Version(1), List.of(mirrored("future.thing", "{}", 5)));
        assertThat(verification
                        .verify(CONTEXTS.entry(), Progress.NONE)
                        .missions()
                        .getLast()
                        .unknownTypes())
                .containsExactly("future.thing");
        assertThat(projections.rebuild(CONTEXTS.entry(), Progress.NONE).differences())
                .isEmpty();
    }

    @Test
    void rebuildingWhatWasKeptChangesNothing() {
        var context = CONTEXTS.read();
        var before = module.bean(Missions.class).show(context);
        var reached = new ArrayList<String>();
        Progress progress = (done, total) -> reached.add(done + "/" + total);

        assertThat(verification.verify(CONTEXTS.entry(), progress).intact()).isTrue();
        assertThat(projections.rebuild(CONTEXTS.entry(), progress)).isEqualTo(new Projections.Rebuilt(2, List.of()));
        assertThat(reached).containsExactly("1/2", "2/2", "1/2", "2/2");
        assertThat(module.bean(Missions.class).show(context)).isEqualTo(before);
    }

    @Test
    void rebuildingSetsRightWhatWasChangedBesideTheLog() throws SQLException {
        var status = module.bean(MissionStatus.class);
        var before = status.of(CONTEXTS.read());
        module.asOwner(ORGANIZATION, """
                update mission.mission_head set title = 'Other' where slug = 'first';
                insert into mission.work_package values ('%s', '%s', 'WP09', 'Stray', 'done', null, null, 0)
                """.formatted(ORGANIZATION, MISSION));
        var differences = projections.rebuild(CONTEXTS.entry(), Progress.NONE).differences();
        assertThat(differences).extracting(Difference::subject).containsExactly("WP09", "mission");
        assertThat(differences.getFirst().rebuilt()).isNull();
        assertThat(differences.getLast().kept()).contains("title=Other");
        assertThat(status.of(CONTEXTS.read())).isEqualTo(before);
    }

    @Test
    void rebuildingBringsBackAMissionThatIsGone() throws SQLException {
        var before = module.bean(Missions.class).show(CONTEXTS.read());
        module.asOwner(ORGANIZATION, "delete from mission.mission_head where slug = 'first'");
        assertThat(projections.rebuild(CONTEXTS.entry(), Progress.NONE).differences())
                .hasSize(1);
        assertThat(module.bean(Missions.class).show(CONTEXTS.read())).isEqualTo(before);
        assertThat(verification.verify(CONTEXTS.entry(), Progress.NONE).intact())
                .isTrue();
    }

    private void tamper(String change) throws SQLException {
        module.asOwner(ORGANIZATION, "alter table mission.mission_event disable trigger append_only; " + change);
    }

    private void assertBroken(long at, String why) {
        var verified = verification.verify(CONTEXTS.entry(), Progress.NONE);
        assertThat(verified.intact()).isFalse();
        var proof = verified.missions().getFirst();
        assertThat(proof.brokenAt()).isEqualTo(new Version(at));
        assertThat(proof.problem()).contains(why);
        assertThat(verified.missions().getLast().brokenAt()).isNull();
    }
}
