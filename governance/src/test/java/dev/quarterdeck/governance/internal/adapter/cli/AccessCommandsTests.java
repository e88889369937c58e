package dev.quarterdeck.governance.internal.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.GovernanceModule;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.testing.Answers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AccessCommandsTests {
    private static final Style PLAIN = new Style(80, false);

    private final GovernanceModule module = new GovernanceModule(2);
    private final EntryContext admin = module.admin();

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aPersonIsAddedAndTheirTokenShown() {
        assertThat(users("add", "ana", "--role", "operator"))
                .startsWith("Added ana as operator.")
                .contains("QD_TOKEN")
                .containsPattern("\n  qd_[0-9A-Z]{26}_[0-9a-f]{64}$");
        assertThat(users()).containsPattern("\nana +operator +2026-03-01T09:00:00Z +[0-9A-Z]{26}$");
        assertThat(users("list")).isEqualTo(users());
    }

    @Test
    void aPersonIsToldWhoTheyAre() {
        assertThat(users("self")).contains(admin.entry().actor().displayName()).contains("admin");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> users("add")).hasMessage("INVALID_INPUT: NAME is missing.");
        assertThatThrownBy(() -> users("add", "ana")).hasMessage("INVALID_INPUT: --role is missing.");
        assertThatThrownBy(() -> users("add", "ana", "--role", "captain")).hasMessageStartingWith("ROLE_UNKNOWN");
        assertThatThrownBy(() -> users("drop", "ana")).hasMessage("INVALID_INPUT: qd users has no action 'drop'.");
        assertThatThrownBy(() -> tokens("create")).hasMessage("INVALID_INPUT: --label is missing.");
        assertThatThrownBy(() -> tokens("revoke")).hasMessage("INVALID_INPUT: ID is missing.");
        assertThatThrownBy(() -> tokens("drop")).hasMessage("INVALID_INPUT: qd tokens has no action 'drop'.");
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        module.join("ana", Role.OBSERVER);
        assertThat(tokens("create", "--label", "ci", "--user", "ana", "--expires", "30d"))
                .contains("2026-03-31T09:00:00Z")
                .containsPattern("\n  qd_[0-9A-Z]{26}_[0-9a-f]{64}$");
        var id = module.get(Tokens.class)
                .list(admin, ListPart.FIRST)
                .items()
                .getLast()
                .id();
        assertThat(tokens()).containsPattern(id + "  ana +ci +here +2026-03-01T09:00:00Z +2026-03-31T09:00:00Z +-$");
        assertThat(tokens("revoke", id)).endsWith("2026-03-01T09:00:00Z");
    }

    @Test
    void theIdempotencyKeyReachesTheToken() {
        var command = module.get(TokensCommand.class);
        command.idempotencyKey("key-1");
        assertThat(text(command, "create", "--label", "ci")).contains("qd_");
        assertThatThrownBy(() -> text(command, "create", "--label", "ci"))
                .hasMessageStartingWith("TOKEN_ALREADY_ISSUED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "30", "30 d", "-1d", "1y", "123456d"})
    void aTimeThatCannotBeReadIsRefused(String text) {
        assertThatThrownBy(() -> TokenLifetime.read(text)).hasMessageStartingWith("INVALID_INPUT: '" + text);
    }

    @Test
    void timesAreReadInHoursDaysAndWeeks() {
        assertThat(TokenLifetime.read("12h")).isEqualTo(Duration.ofHours(12));
        assertThat(TokenLifetime.read("30d")).isEqualTo(Duration.ofDays(30));
        assertThat(TokenLifetime.read("2w")).isEqualTo(Duration.ofDays(14));
        assertThat(TokenLifetime.read(null)).isNull();
    }

    @Test
    void theHelpShowsExamples() {
        for (var command : List.of(module.get(UsersCommand.class), module.get(TokensCommand.class))) {
            assertThat(new CommandLine(command).getUsageMessage()).contains("Examples:\n  qd ");
        }
    }

    private String users(String... arguments) {
        return text(module.get(UsersCommand.class), arguments);
    }

    private String tokens(String... arguments) {
        return text(module.get(TokensCommand.class), arguments);
    }

    private <A> String text(SurfaceCommand<EntryContext, A> command, String... arguments) {
        new CommandLine(command).parseArgs(arguments);
        var answers = new Answers<A>();
        command.run(admin, answers);
        return command.text(answers.given().getFirst(), PLAIN);
    }
}
