package dev.quarterdeck.execution.internal.adapter.cli;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentProviders;
import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.execution.testing.AgentServer;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.testing.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person is answered who runs agents from the terminal; one server for all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgentsCommandTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Style PLAIN = new Style(200, false);

    @TempDir
    private static Path directory;

    private AgentServer server;
    private Path home;

    @BeforeAll
    void start() throws Exception {
        home = directory.toRealPath();
        GitSandbox.create(home);
        server = new AgentServer(home);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whoIsThereIsListedWithHowItStands() {
        var id = spawned("say hello");
        awaits(id, "waiting");
        assertThat(agents("list"))
                .containsPattern("(?m)^ID +STATUS +PROVIDER")
                .containsPattern(id + "  waiting +demo ");
        assertThat(agents("tree")).contains(id + " waiting ");
        assertThat(agents("kill", id)).containsPattern(id + "  kill ");
        awaits(id, "killed");
        assertThat(agents("list", "--live")).doesNotContain(id);
        assertThat(agents("receipts", id)).containsPattern(id + "  kill +confirmed");
    }

    @Test
    void aMissionThatIsNamedHasNoAgentsOfOthers() {
        var elsewhere = spawned("say hello");
        WriteContext mission = Contexts.sample().at(home).write();
        for (var action : List.of("list", "tree")) {
            assertThat(answers(agentsCommand(), mission, action)).containsExactly("There are no agents.");
            assertThat(agents(action)).contains(elsewhere);
        }
    }

    @Test
    void tailShowsTheLastAndHowToReadWhatCameBefore() {
        var id = spawned("noisy 60");
        awaits(id, "waiting");
        var last = agents("tail", id, "--limit", "2");
        assertThat(last).startsWith("earlier: qd agents tail " + id + " --cursor ");
        var cursor = last.lines().findFirst().orElseThrow().replaceAll(".* ", "");
        var before = agents("tail", id, "--limit", "200", "--cursor", cursor);
        assertThat(before).startsWith("1 ").doesNotContain("earlier:");
        assertThat(before.lines().toList().getLast()).startsWith(Long.parseLong(cursor) - 1 + " ");
    }

    @Test
    void tailGoesOnListeningUntilTheSessionIsOver() {
        var id = spawned("say one\nslow 300\nsay two");
        var heard = new ArrayList<String>();
        var follower = Thread.ofVirtual()
                .start(() -> heard.addAll(answers(agentsCommand(), context(), "tail", id, "--follow")));
        awaits(id, "waiting");
        agents("say", id, "say", "three");
        awaits(id, "waiting");
        await().atMost(PATIENCE).until(() -> agents("tail", id).contains("agent text three"));
        agents("terminate", id);
        await().atMost(PATIENCE).until(() -> !follower.isAlive());
        var lines = String.join("\n", heard).lines().toList();
        assertThat(lines.stream().map(line -> line.replaceAll(" .*", "")))
                .as("each once, in order")
                .isEqualTo(agents("tail", id)
                        .lines()
                        .map(line -> line.replaceAll(" .*", ""))
                        .toList());
        assertThat(lines).anyMatch(line -> line.contains("agent text one")).anyMatch(line -> line.contains("three"));
    }

    @Test
    void whatAnAgentAsksIsShownWithHowToAnswer() {
        var id = spawned("ask May I?");
        await().atMost(PATIENCE).until(() -> agents("questions", id).contains("May I?"));
        var next = agents("questions", id)
                .lines()
                .filter(line -> line.contains("next:"))
                .findFirst()
                .orElseThrow();
        assertThat(next).contains("qd agents answer " + id).endsWith("OPTION");
        var words = next.strip().split(" ", -1);
        assertThat(agents("answer", id, words[words.length - 2], "allow"))
                .isEqualTo("The agent of " + id + " was told: allow");
        assertThat(agents("questions", id)).isEqualTo("It asks nothing.");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> agents("tail")).hasMessage("INVALID_INPUT: qd agents cannot use this ID.");
        assertThatThrownBy(() -> agents("dance")).hasMessage("INVALID_INPUT: qd agents cannot use this action.");
        assertThatThrownBy(() -> agents("kill-all", "demo")).hasMessageStartingWith("CONFIRMATION_REQUIRED");
    }

    @Test
    void providersSayWhatTheyCanAndWhetherTheirAgentsAreIsolated() {
        var all = providers();
        assertThat(all).containsPattern("(?m)^NAME +KIND +STATE +AGENTS +CAN +WHY NOT");
        assertThat(all).containsPattern("(?m)^demo +\\S+ +\\w+ +(not )?isolated +.*interrupt kill.*");
        assertThat(providers("--test", "demo").lines()).hasSize(2);
        assertThatThrownBy(() -> providers("--test", "nobody")).hasMessageContaining("nobody");
    }

    private String spawned(String script) {
        var answer = agents("spawn", "--provider", "demo", "--prompt", script);
        return answer.lines().toList().get(1).replaceAll(" .*", "");
    }

    private void awaits(String id, String status) {
        await().atMost(PATIENCE)
                .until(() -> agents("list")
                        .lines()
                        .anyMatch(line -> line.startsWith(id + "  " + status.toLowerCase(Locale.ROOT))));
    }

    private String agents(String... arguments) {
        return answers(agentsCommand(), context(), arguments).getFirst();
    }

    private String providers(String... arguments) {
        var command = new ProvidersCommand(server.bean(AgentProviders.class));
        return answers(command, Contexts.sample().entry(), arguments).getFirst();
    }

    private AgentsCommand agentsCommand() {
        return new AgentsCommand(server.bean(AgentSessions.class));
    }

    private Composite context() {
        return Contexts.sample().at(home).repositoryContext();
    }

    private static <C extends Composite, A> List<String> answers(
            SurfaceCommand<C, A> command, C context, String... arguments) {
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        var answers = new Answers<A>();
        command.run(context, answers);
        return answers.given().stream()
                .map(answer -> command.text(answer, PLAIN))
                .toList();
    }
}
