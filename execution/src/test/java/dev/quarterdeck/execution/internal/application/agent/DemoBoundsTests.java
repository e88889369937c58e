package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.AgentKind;
import dev.quarterdeck.execution.internal.application.agent.SpawnOrder.Surroundings;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a demo agent within the server is kept from, though the server is not. */
class DemoBoundsTests {
    private static final AgentSessionId SESSION = new AgentSessionId("0".repeat(26));

    @TempDir
    private Path home = Path.of("");

    private @Nullable Machine machine;

    @BeforeEach
    void begin() throws IOException {
        home = home.toRealPath();
        machine = Machine.demo(home.resolve("data"));
    }

    @AfterEach
    void end() {
        machine().close();
    }

    @Test
    void whatItEditsStaysBelowItsDirectory() throws IOException {
        var other = Files.createDirectories(home.resolve("other"));
        var place = placeWithLinksTo(other);
        var leaving = List.of(
                "../x",
                "../other/x",
                other + "/x",
                "inside/../../x",
                "out/x",
                "old.txt",
                "new.txt",
                ".",
                "..",
                "/",
                "in/kept.txt",
                "\0");
        var script = new StringBuilder();
        leaving.forEach(path -> script.append("edit %s no\n".formatted(path)));
        var news = agent(place, script + "edit inside/kept.txt yes\nedit kept.txt yes");
        news.awaitStatus(AgentStatus.WAITING);
        var outcomes = new ArrayList<>(leaving.stream().map(_ -> "failed").toList());
        outcomes.addAll(List.of("completed", "completed"));
        assertThat(outcomes(news)).isEqualTo(outcomes);
        assertThat(place.resolve("inside/kept.txt")).hasContent("yes");
        assertThat(place.resolve("kept.txt")).hasContent("yes");
        assertThat(other.resolve("old.txt")).hasContent("old");
        assertThat(other).isDirectoryNotContaining("glob:**/{x,new.txt}");
        assertThat(home.resolve("x")).doesNotExist();
    }

    @Test
    void aDirectoryThatWasExchangedIsNotItsOwn() throws IOException {
        var place = Files.createDirectories(home.resolve("place"));
        var other = Files.createDirectories(home.resolve("other"));
        var news = agent(place, "say begun\nslow 500\nedit x no");
        news.await(one -> one instanceof Said said && said.content().equals("begun"));
        Files.delete(place);
        Files.createSymbolicLink(place, other);
        news.awaitStatus(AgentStatus.WAITING);
        assertThat(outcomes(news)).containsExactly("failed");
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void whatItCommitsRunsNoHookAndHasNothingOfTheServers() throws IOException {
        var repository = repository();
        var spied = home.resolve("spied");
        repository.git("config", "core.fsmonitor", program("monitor", "env >>%s.monitor".formatted(spied)));
        repository.git("config", "filter.spy.clean", program("spy", "env >>%s; cat".formatted(spied)));
        for (var hook : List.of("pre-commit", "post-commit", "post-index-change", "reference-transaction")) {
            program("repository/.git/hooks/" + hook, "env >>%s.%s".formatted(spied, hook));
        }
        var news = agent(repository.root(), "edit made.txt by an agent\ncommit Make it");
        news.awaitStatus(AgentStatus.WAITING);
        assertThat(outcomes(news)).containsExactly("completed", "completed");
        assertThat(home).isDirectoryNotContaining("glob:**/spied.*");
        assertThat(Files.readAllLines(spied).stream().map(line -> line.replaceFirst("=.*", "")))
                .contains("QD_AGENT_SESSION", "QD_AGENT_OWNER")
                .doesNotContain("GIT_CONFIG_NOSYSTEM");
        assertThat(repository.git("log", "-1", "--format=%an: %s")).isEqualTo("Demo agent: Make it");
    }

    @Test
    void whatItHasStartedEndsWithIt() throws IOException {
        var repository = repository();
        repository.git("config", "filter.spy.clean", program("spy", "exec sleep 600"));
        var news = agent(repository.root(), "edit made.txt by an agent\ncommit Make it");
        await().untilAsserted(() -> assertThat(ProcessesOf.session(SESSION)).hasSizeGreaterThanOrEqualTo(2));
        var _ = machine().provider().kill(SESSION);
        assertThat(news.awaitEnd().status()).isEqualTo(AgentStatus.KILLED);
        assertThat(ProcessesOf.session(SESSION)).isEmpty();
    }

    @Test
    void itIsAsIsolatedAsAnyAgent() {
        assertThat(machine().provider().isolated())
                .isEqualTo(machine().processes().isolated());
    }

    private Path placeWithLinksTo(Path other) throws IOException {
        var place = Files.createDirectories(home.resolve("place"));
        Files.createDirectory(place.resolve("inside"));
        Files.createSymbolicLink(place.resolve("in"), place.resolve("inside"));
        Files.writeString(other.resolve("old.txt"), "old");
        Files.createSymbolicLink(place.resolve("out"), other);
        Files.createSymbolicLink(place.resolve("old.txt"), other.resolve("old.txt"));
        Files.createSymbolicLink(place.resolve("new.txt"), other.resolve("new.txt"));
        return place;
    }

    private GitSandbox repository() {
        var repository = GitSandbox.create(home.resolve("repository"));
        repository.commit(".gitattributes", "made.txt filter=spy\n");
        return repository;
    }

    private String program(String name, String script) throws IOException {
        var file = Files.writeString(home.resolve(name), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"))
                .toString();
    }

    private News agent(Path directory, String script) {
        var news = new News();
        machine()
                .provider()
                .spawn(
                        new SpawnOrder(
                                SESSION,
                                AgentKind.ACP,
                                List.of(),
                                directory,
                                script,
                                false,
                                false,
                                null,
                                Surroundings.NONE),
                        news);
        return news;
    }

    private static List<String> outcomes(News news) {
        return news.said()
                .filter(said -> said.kind() == Kind.TOOL_RESULT)
                .map(said -> said.metadata().getOrDefault("status", ""))
                .toList();
    }

    private Machine machine() {
        return Objects.requireNonNull(machine);
    }
}
