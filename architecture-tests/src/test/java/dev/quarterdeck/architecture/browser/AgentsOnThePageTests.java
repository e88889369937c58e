package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees agents do, and does with them, on Mission Control. */
class AgentsOnThePageTests extends PageScene {
    private static final String STUCK = "slow 600000";
    private static final int MOST_TURNS = 50;
    private static final int A_LOT = 3000;
    private static final int A_MOMENT = 100;

    AgentsOnThePageTests(Deck deck) {
        super(deck);
    }

    @Test
    void whatAnAgentSaysArrivesAsItSaysIt() {
        deck.agent(
                "say the first thing",
                "ask Go on",
                "think about it",
                "edit notes.txt a line",
                "say the last thing",
                STUCK);
        page = deck.signedIn();
        var said = conversation().locator(".said.agent");
        assertThat(said).containsText("the first thing");
        assertThat(said).hasCount(1);
        page.locator(".question button:has-text('Allow')").click();
        assertThat(said.last()).containsText("the last thing");
        var call = conversation().locator("details.tool").last();
        assertThat(call).containsText("Edit notes.txt");
        assertThat(call).not().hasAttribute("open", "");
    }

    @Test
    void aLongConversationIsReadBackToItsBeginning() {
        deck.agent("noisy 2500", STUCK);
        open();
        assertThat(conversation().locator(".said.agent").last()).containsText("2499 2500");
        conversation().hover();
        for (var turns = 0;
                turns < MOST_TURNS && conversation().locator(".said.user").count() == 0;
                turns++) {
            page.mouse().wheel(0, -A_LOT);
            page.waitForTimeout(A_MOMENT);
        }
        assertThat(conversation().locator(".said.agent").first()).containsText("1 2 3");
        panel().getByText("Jump to latest").click();
        assertThat(conversation().locator(".said.agent").last()).containsText("2499 2500");
        assertThat(panel().getByText("Jump to latest")).hasCount(0);
    }

    @Test
    void anOperatorBargesInAndSeesTheMessageDelivered() {
        deck.agent("say hello");
        open();
        assertThat(panel().locator(".state")).hasText("Waiting");
        panel().getByText("Barge in").click();
        var box = panel().locator("textarea");
        assertThat(box).isFocused();
        box.fill("say I mind the tests");
        box.press("Enter");
        assertThat(conversation().locator(".said.operator")).containsText("say I mind the tests");
        assertThat(conversation().locator(".said.agent").last()).containsText("I mind the tests");
        assertThat(panel().locator(".sent")).containsText("Delivered");
    }

    @Test
    void anAgentIsPausedResumedAndTerminated() {
        deck.agent("say hello");
        open();
        control("Pause").click();
        assertThat(panel().locator(".state")).hasText("Paused");
        control("Resume").click();
        assertThat(panel().locator(".state")).hasText("Waiting");
        control("Terminate").click();
        page.locator("qd-confirm button:has-text('Terminate')").click();
        assertThat(panel().locator(".state")).hasText("Completed");
        assertThat(control("Pause")).hasCount(0);
    }

    @Test
    void killingAsksFirstAndSaysWhatWillHappen() {
        deck.agent(STUCK);
        open();
        control("Kill").click();
        assertThat(page.locator("qd-confirm dialog")).containsText("It stops at once");
        page.keyboard().press("Escape");
        assertThat(panel().locator(".state")).hasText("Running");
        control("Kill").click();
        page.locator("qd-confirm button:has-text('Kill')").click();
        assertThat(panel().locator(".state")).hasText("Killed");
    }

    @Test
    void killAllWantsItsWordsAndHoldsUntilItIsReleased() {
        deck.agent(STUCK);
        open();
        page.getByText("Kill all").first().click();
        var dialog = page.locator("qd-kill-all dialog");
        assertThat(dialog).containsText("1 session will be stopped at once");
        var button = dialog.locator("button.danger");
        assertThat(button).isDisabled();
        dialog.locator("input").fill("KILL ALL");
        button.click();
        assertThat(panel().locator(".state")).hasText("Killed");
        assertThat(page.locator(".banner")).containsText("Agents are stopped");
        page.getByText("Release all").click();
        assertThat(page.locator(".banner")).hasCount(0);
    }

    @Test
    void aPermissionIsGivenFromThePanel() {
        deck.agent("ask Edit lib/rows.sh");
        open();
        page.locator(".question button:has-text('Allow')").click();
        assertThat(conversation()).containsText("The answer was allow");
        assertThat(page.locator(".question")).hasCount(0);
    }

    @Test
    void whatAnAgentSaysStaysText() {
        var hostile =
                "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script><b>bold</b>";
        deck.agent("say " + hostile, "think " + hostile, "plan " + hostile, "ask " + hostile);
        open();
        assertThat(conversation().locator(".said.agent").first()).containsText(hostile);
        assertThat(page.locator(".question")).containsText(hostile);
        assertThat(page.locator(".panel img, .panel script, .panel b")).hasCount(0);
        assertThat(page.title()).doesNotContain("owned");
    }

    @Test
    void theAuditTrailShowsWhatWasDoneAndThatItIsWhole() {
        var session = deck.agent("say hello");
        open();
        control("Pause").click();
        assertThat(panel().locator(".state")).hasText("Paused");
        page.getByText("Audit").first().click();
        var drawer = page.locator("qd-audit dialog");
        var ofSession = drawer.locator("tbody tr:has(td[title='%s'])".formatted(session));
        assertThat(ofSession.filter(new Locator.FilterOptions().setHasText("agent.pause")))
                .hasCount(1);
        drawer.getByText("Verify").click();
        assertThat(drawer.locator(".proof")).containsText("The chain is whole");
    }

    @Test
    void whoOnlyLooksIsOfferedNothingAndRefusedEverything() {
        var session = deck.agent("say hello", STUCK);
        page.context().close();
        page = deck.withToken(deck.observer(), ColorScheme.LIGHT);
        page.navigate(deck.address() + "/mission-control");
        page.locator(".leaf").first().click();
        assertThat(conversation()).containsText("hello");
        assertThat(page.locator(".panel [aria-label^='Pause'], .panel .barge, .leaf [aria-label^='Kill']"))
                .hasCount(0);
        assertThat(page.getByText("Kill all")).hasCount(0);
        var looking = deck.api().as(deck.observer());
        for (var operation : List.of("pause", "resume", "terminate", "kill", "inject")) {
            var path = "/api/mission-control/sessions/%s/%s".formatted(session, operation);
            var body = operation.equals("inject") ? Map.of("content", "listen") : Map.<String, String>of();
            assertThat(looking.tryPost(path, body, null).status()).as(operation).isEqualTo(403);
        }
    }

    @Test
    void theRosterIsWalkedWithTheKeyboard() {
        var first = deck.agent("say one", STUCK);
        var second = deck.agent("say two", STUCK);
        open();
        assertThat(page.locator(".leaf")).hasCount(2);
        page.locator("[role=treeitem][tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-session]")).hasCount(2);
        assertThat(page.locator("[data-session='%s']".formatted(first))).isVisible();
        assertThat(page.locator("[data-session='%s']".formatted(second))).isVisible();
    }

    private void open() {
        page.navigate(deck.address() + "/mission-control");
        assertThat(panel()).isVisible();
    }

    private Locator panel() {
        return page.locator(".panel").first();
    }

    private Locator conversation() {
        return panel().locator("[role=log]");
    }

    private Locator control(String name) {
        return panel().locator("[aria-label^='%s ']".formatted(name));
    }
}
