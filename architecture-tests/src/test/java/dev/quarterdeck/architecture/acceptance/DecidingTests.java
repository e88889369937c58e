package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who decides what: the fifth and sixth flow of collaboration, over HTTP. */
@ExtendWith(SharedInstallation.class)
class DecidingTests {
    private static final String CHARTER = "warnings:\n  acknowledge: [concurrent_driver]\n";
    private static final Map<String, ?> WP01 = Map.of("kind", "wp", "target", "WP01");

    private final Installation installation;

    @TempDir
    private Path directory;

    DecidingTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void anObserverElsewhereDecidesOnAWarning() {
        var mission = mission();
        var otto = operator(mission).joined("developer");
        var ida = operator(mission).joined("developer");
        var eva = Member.added(installation, mission, "operator", true).joined("observer");
        for (var driver : List.of(otto, ida)) {
            driver.post("drive-intent", Map.of("intent", "active"));
            driver.post("focus", WP01);
        }
        var item = eva.inbox().getFirst();
        assertThat(item.get("sort").asString()).isEqualTo("warning");
        var warning = item.get("id").asString();

        var said = Map.of("warning", warning, "option", "continue", "rationale", "They share the file");
        var taken = eva.post("decisions", said);

        assertThat(taken.at("/decision/source").asString()).isEqualTo("remote");
        assertThat(otto.inbox()).isEmpty();
        var told = otto.get("timeline?group=decisions").at("/items/0");
        assertThat(told.at("/actor/id").asString()).isEqualTo(eva.id());
        assertThat(told.at("/actor/origin").asString()).isEqualTo("remote");
        assertThat(told.get("source").asString()).isEqualTo("remote");
        assertThat(told.get("rationale").asString()).isEqualTo("They share the file");
        assertThat(otto.get("warnings")
                        .at("/items/0/acknowledgements/0/participant")
                        .asString())
                .isEqualTo(eva.id());
        otto.post("step-executions", Map.of("step", "implement", "workPackage", "WP01"));
    }

    @Test
    void anAgentAnswersWhereItIsAllowedToAndTheFirstAnswerHolds() {
        var mission = mission();
        var otto = operator(mission).joined("developer");
        var agent = Member.added(installation, mission, "agent", false).joined("developer");
        var closed = asked(otto, false);
        var open = asked(otto, true);

        assertThat(agent.inbox()).extracting(item -> item.get("id").asString()).containsExactly(open);
        var refused = agent.decide(closed, "gram");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("LLM_MAY_NOT_DECIDE");
        assertThat(agent.decide(asked(agent, true), "gram").code()).isEqualTo("OWN_REQUEST");
        var taken = agent.decide(open, "ounce").succeeded();
        assertThat(taken.at("/decision/source").asString()).isEqualTo("llm");

        var late = otto.decide(open, "gram");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("DECISION_ALREADY_TAKEN");
        assertThat(late.body().toString()).contains("ounce");
        assertThat(otto.get("timeline?group=decisions").at("/items/0/source").asString())
                .isEqualTo("llm");
        assertThat(otto.get("collaboration/contract").get("anomalies")).isEmpty();
    }

    private String mission() {
        var repository = GitRepository.create(directory.resolve("repository"))
                .write(".quarterdeck/charter.yaml", CHARTER)
                .commit("Agree on warnings");
        return PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"))
                .id();
    }

    private Member operator(String mission) {
        return Member.added(installation, mission, "operator", false);
    }

    static String asked(Member by, boolean llm) {
        var question = Map.of("question", "Which unit?", "options", List.of("gram", "ounce"), "llmAllowed", llm);
        return by.post("decision-requests", question).at("/request/id").asString();
    }
}
