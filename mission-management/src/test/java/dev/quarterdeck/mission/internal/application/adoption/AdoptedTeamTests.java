package dev.quarterdeck.mission.internal.application.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.AdoptionScenario;
import dev.quarterdeck.mission.SampleMission;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.Focus;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People meet on a mission whoever writes its status. */
class AdoptedTeamTests {
    @TempDir
    private Path directory;

    private AdoptionScenario scenario;

    @BeforeEach
    void begin() throws SQLException {
        scenario = new AdoptionScenario(directory);
    }

    @AfterEach
    void end() {
        scenario.close();
    }

    @Test
    void whoTookPartStillDoesWhenTheOtherToolGoesOn() {
        scenario.adopt(new SampleMission().begun());
        var team = scenario.bean(Collaboration.class);
        var context = scenario.contexts()
                .about(MissionId.of(SampleMission.ID), Samples.CONTEXTS.slug())
                .write();
        team.join(context, new Join(null, null, null));
        team.focus(context, new FocusOn(Focus.of("wp:WP01"), null));

        scenario.adopt(new SampleMission().begun().move(5, "WP01", "in_progress", "for_review"));

        assertThat(scenario.statuses(SampleMission.ID)).containsEntry("WP01", "for_review");
        assertThat(team.of(context.read()).participants())
                .singleElement()
                .satisfies(one -> assertThat(one.focus()).isEqualTo(Focus.of("wp:WP01")));
        assertThat(team.contract(context.read())).contains("\"anomalies\":[]").contains("\"event_count\":2");
    }
}
