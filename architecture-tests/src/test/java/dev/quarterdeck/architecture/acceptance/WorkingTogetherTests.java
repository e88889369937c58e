package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Several people on one mission, over HTTP and at their terminals: the first three flows of collaboration. */
@ExtendWith(SharedInstallation.class)
class WorkingTogetherTests {
    private static final String STEP = "review";

    private final Installation installation;

    @TempDir
    private Path directory;

    WorkingTogetherTests(Installation installation) {
        this.installation = installation;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threeTakePartAndTwoDrive(boolean overHttp) {
        var room = room("");
        var otto = room.somebody("otto", overHttp);
        var ida = room.somebody("ida", overHttp);
        var eva = room.somebody("eva", overHttp);
        otto.join("developer").succeeded();
        ida.join("developer").succeeded();
        eva.join("observer").succeeded();
        otto.intent("active").succeeded();
        ida.intent("active").succeeded();

        var participants = room.state().get("participants");
        assertThat(participants.valueStream().map(one -> one.get("role").asString()))
                .containsExactly("developer", "developer", "observer");
        assertThat(participants.valueStream().map(one -> one.get("drives").asBoolean()))
                .containsExactly(true, true, false);
        assertThat(otto.warnings()).isEmpty();
        room.mission.work("WP01");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStepGoesOnWhenItsWarningIsAcknowledged(boolean overHttp) {
        var room = room("warnings:\n  acknowledge: [concurrent_driver, step_collision]\n");
        var otto = room.somebody("otto", overHttp);
        var ida = room.somebody("ida", overHttp);
        drive(otto);
        ida.join("developer").succeeded();
        ida.focus("step", STEP).succeeded();

        assertThat(ida.start(STEP).code()).isEqualTo("WARNING_UNACKNOWLEDGED");

        var warning = otto.warnings().get(0);
        assertThat(warning.get("type").asString()).isEqualTo("step_collision");
        assertThat(room.logged("PotentialStepCollisionDetected")).isEqualTo(1);
        assertThat(ida.start(STEP).code()).isEqualTo("WARNING_UNACKNOWLEDGED");
        ida.acknowledge(warning.get("id").asString(), "continue", "We talked").succeeded();
        ida.start(STEP).succeeded();
        assertThat(room.logged("PotentialStepCollisionDetected")).isEqualTo(1);
        assertThat(room.state().at("/participants/1/executing/0/step").asString())
                .isEqualTo(STEP);
        assertThat(room.state().at("/anomalies")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoHoldsDrivesNoMoreAndTheTimelineSaysWhy(boolean overHttp) {
        var room = room("");
        var otto = room.somebody("otto", overHttp);
        var ida = room.somebody("ida", overHttp);
        drive(otto);
        drive(ida);

        var warning = ida.warnings().get(0);
        assertThat(warning.get("type").asString()).isEqualTo("concurrent_driver");
        ida.acknowledge(warning.get("id").asString(), "hold", "Otto was first").succeeded();

        assertThat(room.state().at("/participants/1/drives").asBoolean()).isFalse();
        assertThat(ida.warnings().get(0).get("over").isNull()).isFalse();
        var told = room.get("timeline?group=warnings").at("/items/0");
        assertThat(told.at("/actor/displayName").asString()).isEqualTo("ida");
        assertThat(told.get("rationale").asString()).isEqualTo("Otto was first");
        var contract = room.get("collaboration/contract");
        assertThat(contract.get("active_drivers")).hasSize(1);
        assertThat(contract.get("anomalies")).isEmpty();
    }

    private Room room(String charter) {
        var repository = GitRepository.create(directory.resolve("repository"));
        if (!charter.isEmpty()) {
            repository.write(".quarterdeck/charter.yaml", charter).commit("Agree on warnings");
        }
        return new Room(installation, PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01")));
    }

    private static void drive(Crew somebody) {
        somebody.join("developer").succeeded();
        somebody.intent("active").succeeded();
        somebody.focus("step", STEP).succeeded();
    }

    /** Where they meet. */
    private record Room(Installation installation, PlannedMission mission) {
        Crew somebody(String name, boolean overHttp) {
            var token = installation.token(name);
            return overHttp
                    ? new Crew.OverHttp(installation.api().as(token), mission.id())
                    : new Crew.AtTerminal(installation, mission.root(), token, mission.id());
        }

        JsonNode state() {
            return get("collaboration");
        }

        long logged(String type) {
            return get("events?limit=200")
                    .get("items")
                    .valueStream()
                    .filter(event -> event.get("type").asString().equals(type))
                    .count();
        }

        JsonNode get(String what) {
            return installation.api().get("/api/missions/%s/%s".formatted(mission.id(), what));
        }
    }
}
