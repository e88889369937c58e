package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page outlives its server: it says so while nobody answers, and comes back by itself without a gap. */
@ExtendWith(Desk.class)
class LostConnectionTests {
    private final Deck deck;

    LostConnectionTests(Deck deck) {
        this.deck = deck;
    }

    @AfterEach
    void leave() {
        deck.endAgents();
    }

    @Test
    void aPageComesBackByItselfAndLeavesNothingOut() {
        var session = deck.agent("say before");
        // The token of this machine is another one after a restart.
        var page = deck.withToken(deck.installation().token("otto"), ColorScheme.LIGHT);
        page.navigate(deck.address() + "/mission-control");
        page.locator(".leaf").click();
        var said = page.locator(".said.agent");
        assertThat(said).hasCount(1);
        page.locator(".panel [aria-label^='Pause ']").click();
        assertThat(page.locator(".panel .state")).hasText("Paused");
        page.evaluate("() => { window.notReloaded = true; }");

        deck.installation().close();
        assertThat(page.locator(".banner")).containsText("Connection lost");
        deck.installation().up();
        assertThat(page.locator(".banner")).hasCount(0);

        var path = "/api/mission-control/sessions/%s/".formatted(session);
        deck.api().post(path + "inject", Map.of("content", "say after", "mode", "queue"));
        deck.api().post(path + "resume", Map.of());
        assertThat(said.last()).containsText("after");
        assertThat(said).hasCount(2);
        assertThat(said.first()).containsText("before");
        assertThat(page.evaluate("() => window.notReloaded")).isEqualTo(true);
        page.context().close();
    }
}
