package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page outlives its server: it says so while nobody answers, and comes back by itself without a gap. */
@ExtendWith(Desk.class)
class LostConnectionTests {
    private static final String STUCK = "slow 600000";
    private static final int MOST_PANELS = 24;
    // Until everybody who is connected would have been told.
    private static final int A_WHILE = 500;

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

    @Test
    void onePanelTooManyOrOfNobodyKnownSilencesNoOther() {
        var other = deck.agent("say hello");
        var session = deck.agent("say hello");
        var strangers = IntStream.range(1, MOST_PANELS).mapToObj("01JD00000000000000000000%02d"::formatted);
        deck.show(Stream.concat(Stream.of(session), strangers).toArray(String[]::new));
        var page = missionControl();
        var panel = page.locator("[data-session='%s']".formatted(session));
        assertThat(panel.locator("[role=log]")).containsText("hello");
        page.locator(".leaf[data-id='%s']".formatted(other)).click();
        assertThat(page.locator("qd-toasts")).containsText("PAGE_FULL");
        assertThat(page.locator("qd-panel")).hasCount(MOST_PANELS);
        deck.end(session);
        assertThat(panel.locator(".state")).hasText("Killed");
        page.context().close();
    }

    @Test
    void whatEndsBeforeTheNextConnectionIsShownAsEnded() {
        var other = deck.agent(STUCK);
        deck.agent(STUCK);
        var page = missionControl();
        var running = page.locator(".counts li").first();
        assertThat(running).hasText("2 Running");
        page.route("**/api/mission-control/stream*", connection -> {
            deck.end(other);
            page.waitForTimeout(A_WHILE);
            connection.resume();
        });
        page.locator("[aria-label^='Remove ']").click();
        assertThat(running).hasText("1 Running");
        page.context().close();
    }

    private Page missionControl() {
        var page = deck.asAdmin(ColorScheme.LIGHT);
        page.navigate(deck.address() + "/mission-control");
        return page;
    }
}
