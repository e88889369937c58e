package dev.quarterdeck.app.server.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.MissionId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonTests {
    private static final String MISSION = "01JAR8Q0000000000000000001";

    private final JsonMapper json = mapper();

    record Sample(
            MissionId mission,
            Version version,
            @Nullable Topology topology,
            Map<Topology, Integer> counts,
            Instant at,
            Path root,
            @Nullable String remark) {}

    record Outcomes(List<CommitOutcome> outcomes) {}

    @Test
    void theHouseTypesLookAsTheApiSays() {
        var sample = new Sample(
                MissionId.of(MISSION),
                new Version(3),
                Topology.LANES_WITH_COORDINATION,
                Map.of(Topology.SINGLE_BRANCH, 1),
                Instant.parse("2026-02-03T04:05:06.000007Z"),
                Path.of("/a/b"),
                null);
        var text = """
                {"mission":"%s","version":3,"topology":"lanes_with_coordination","counts":{"single_branch":1},\
                "at":"2026-02-03T04:05:06.000007Z","root":"/a/b","remark":null}""".formatted(MISSION);
        assertThat(json.writeValueAsString(sample)).isEqualTo(text);
        assertThat(json.readValue(text, Sample.class)).isEqualTo(sample);
    }

    @Test
    void aMemberOfASealedFamilySaysWhichOneItIs() {
        var outcomes = new Outcomes(List.of(
                new CommitOutcome.Waiting(BranchName.of("main"), "a rebase"),
                new CommitOutcome.Committed(BranchName.of("main"), CommitId.of("a".repeat(40)))));
        var text = json.writeValueAsString(outcomes);
        assertThat(text)
                .contains(
                        "{\"kind\":\"waiting\",\"branch\":\"main\",\"why\":\"a rebase\"}",
                        "{\"kind\":\"committed\",\"branch\":\"main\",\"commit\":\"" + "a".repeat(40) + "\"}");
        assertThat(json.readValue(text, Outcomes.class)).isEqualTo(outcomes);
    }

    @Test
    void anAlternativeDoesSoWhereItIsTheWholeAnswer() {
        Next next = new Next.Terminal(null, "all is done");
        var text = "{\"kind\":\"terminal\",\"run\":null,\"reason\":\"all is done\"}";
        assertThat(json.writeValueAsString(next)).isEqualTo(text);
        assertThat(json.readValue(text, Next.class)).isEqualTo(next);
    }

    @Test
    void onlyWhatIsNullableMayBeMissing() {
        var rest = "\"version\":1,\"counts\":{},\"at\":\"2026-02-03T04:05:06Z\",\"root\":\"/a\"";
        var read = json.readValue("{\"mission\":\"%s\",%s}".formatted(MISSION, rest), Sample.class);
        assertThat(read.topology()).isNull();
        assertThatThrownBy(() -> json.readValue("{%s}".formatted(rest), Sample.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("{\"mission\":null,%s}".formatted(rest), Sample.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void aValueIsCheckedByItsOwnType() {
        assertThatThrownBy(() -> json.readValue("\"nonsense\"", MissionId.class))
                .hasMessageContaining("is not a ULID");
        assertThat(json.readValue("\"refs/heads/main\"", BranchName.class)).isEqualTo(BranchName.of("main"));
    }

    @Test
    void anUnknownPropertyIsRefused() {
        assertThatThrownBy(() -> json.readValue("{\"outcomes\":[],\"more\":1}", Outcomes.class))
                .isInstanceOf(JacksonException.class);
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        new JsonConfiguration().houseForm().customize(builder);
        return builder.build();
    }
}
