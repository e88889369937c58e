package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a worker is told to type is understood (T10 of what went wrong elsewhere). */
@ExtendWith(SharedInstallation.class)
class PromptTests {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    private final Installation installation;

    @TempDir
    private Path directory;

    PromptTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void everyCommandOfAPromptIsUnderstoodWhereItIsTyped() throws Exception {
        var repository = GitRepository.create(directory.resolve("repository"));
        var mission = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"));
        mission.lead().call("analyze");
        var step = installation.json(mission.root(), "next");
        var place = Path.of(step.get("directory").asString());
        var text = Files.readString(Path.of(step.at("/prompt/file").asString()));

        var commands = step.at("/prompt/commands").values();

        assertThat(commands).isNotEmpty();
        assertThat(commands).allSatisfy(command -> {
            assertThat(text).contains(command.asString());
            var understood = installation.qd(place, words(command.asString() + " --help"));
            assertThat(understood.exit()).as(command + understood.err()).isZero();
        });
    }

    /** As a shell takes a command apart; the first word is qd itself. */
    private static String[] words(String command) {
        return WORD.matcher(command)
                .results()
                .skip(1)
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toArray(String[]::new);
    }
}
