package dev.quarterdeck.governance.internal.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.RuleAnswer;
import dev.quarterdeck.kernel.context.Composite;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.testing.Answers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CharterCommandTests {
    private static final String CHARTER = ".quarterdeck/charter.yaml";

    private final GovernanceModule module = new GovernanceModule(2);

    @TempDir
    private Path checkout;

    @TempDir
    private Path elsewhere;

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void everyKeyIsShownWithWhereItWasSaid() {
        module.repository().write(CHARTER, "branches:\n  protected: [main]\n");
        assertThat(text())
                .containsPattern("(?m)^branches.protected +\\[main] +repository:[0-9a-f]{12} line 2$")
                .containsPattern("(?m)^interaction.merge_strategy +undecided +built-in:1 line [0-9]+$");
        assertThat(text("explain", "branches.protected"))
                .startsWith("branches.protected\n  [main]")
                .containsPattern("(?m)^  \\[] +built-in:1 line [0-9]+$");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        module.repository().write(CHARTER, "branches: {protcted: [main]}");
        assertThat(text())
                .containsPattern("left out, repository:[0-9a-f]{12}: .*cannot be used: 1 finding")
                .contains("line 1, /branches/protcted KEY_UNKNOWN");
    }

    @Test
    void typesAndProfilesAreListed() {
        module.repository().write(".quarterdeck/mission-types/ours.yaml", "id: ours\n");
        assertThat(text("types"))
                .containsPattern("(?m)^research +built-in:1 +Research +scope methodology tasks")
                .containsPattern("(?m)^ours +repository:[0-9a-f]{12} +ours +unusable: .*KEY_MISSING");
        assertThat(text("types", "plan")).contains("DONE WITH").containsPattern("(?m)^review +- +draft +reviewer");
        assertThat(text("profiles")).containsPattern("(?m)^implementer +built-in:1 +Implementer");
    }

    @Test
    void aDraftIsCheckedKeptReadAndTakenAway() throws IOException {
        Files.createDirectories(checkout.resolve("directives"));
        Files.writeString(checkout.resolve("directives/kind.md"), "Be kind.\n");
        Files.writeString(checkout.resolve("charter.yaml"), "review: {self_review: maybe}\n");
        assertThat(text("check", "directives/kind.md")).isEqualTo("The directive kind can be used.");
        assertThat(text("check", "charter.yaml")).startsWith("line 1, /review/self_review VALUE_INVALID:");
        assertThatThrownBy(() -> text("set", "charter.yaml")).hasMessageStartingWith("RULE_FILE_INVALID");
        assertThat(text("set", "directives/kind.md"))
                .isEqualTo("# the organisation's directive kind, version 1\nBe kind.");
        assertThat(text("source", "directive", "kind")).endsWith("Be kind.");
        assertThat(text("remove", "directive", "kind")).isEqualTo("The organisation has no directive kind, version 2");
        assertThat(text("source")).isEqualTo("The organisation has no charter charter, version 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../charter.yaml",
                "/etc/charter.yaml",
                "missing/charter.yaml",
                "README.md",
                "linked/charter.yaml"
            })
    void onlyFilesOfTheCheckoutThatHoldRulesAreRead(String file) throws IOException {
        Files.writeString(elsewhere.resolve("charter.yaml"), "");
        Files.createSymbolicLink(checkout.resolve("linked"), elsewhere);
        assertThatThrownBy(() -> text("check", file)).hasMessageStartingWith("INVALID_INPUT");
    }

    @Test
    void outsideOfARepositoryThereIsNoDraft() {
        assertThatThrownBy(() -> run(module.admin(), "check", "charter.yaml"))
                .hasMessageStartingWith("WORKSPACE_REQUIRED");
        assertThat(run(module.admin())).startsWith("charter built-in:1");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> text("explain")).hasMessage("INVALID_INPUT: KEY is missing.");
        assertThatThrownBy(() -> text("remove", "directive")).hasMessage("INVALID_INPUT: NAME is missing.");
        assertThatThrownBy(() -> text("remove", "decree", "x")).hasMessageStartingWith("RULE_KIND_UNKNOWN");
        assertThatThrownBy(() -> text("burn")).hasMessage("INVALID_INPUT: qd charter has no action 'burn'.");
    }

    private String text(String... arguments) {
        return run(Contexts.sample().in(module.local()).at(checkout).repositoryContext(), arguments);
    }

    private String run(Composite context, String... arguments) {
        var command = module.get(CharterCommand.class);
        new CommandLine(command).parseArgs(arguments);
        var answers = new Answers<RuleAnswer>();
        command.run(context, answers);
        return command.text(answers.given().getFirst(), new Style(80, false));
    }
}
