package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** What an operator does from beginning to end without leaving the page. */
class AtWorkTests extends PageScene {
    AtWorkTests(Deck deck) {
        super(deck);
    }

    @Test
    void anAgentIsSpawnedForAWorkPackageAndItsQuestionsAreAnsweredWhereverTheyAreSeen() {
        var work = PlannedWork.in(deck, "Spawned " + System.nanoTime());
        deck.show();
        page.navigate(deck.address() + "/mission-control");
        page.getByText("Add panel").first().click();
        var dialog = page.locator("qd-add-panel dialog");
        dialog.getByLabel("Works on").selectOption("m:" + work.id());
        dialog.getByLabel("Work package").selectOption("WP02");
        dialog.getByLabel("Profile").selectOption("implementer");
        dialog.getByLabel("Name").fill("mason");
        dialog.getByLabel("What it is told first").fill("demo ask May I light the oven?\ndemo ask May I bake?");
        dialog.getByText("Spawn agent").click();

        var panel = page.locator(".panel");
        assertThat(panel.locator("h2")).containsText("mason");
        assertThat(panel.locator(".facts-line")).containsText("WP02 Quote what needs it");
        assertThat(panel.locator(".state")).hasText("Needs you");
        assertThat(page.locator(".leaf")).containsText("Needs you");
        assertThat(panel.locator(".question")).containsText("h 59m left");
        panel.locator(".question button:has-text('Allow')").click();
        assertThat(panel.locator(".question")).containsText("May I bake?");
        answerInTheInbox();
        page.getByText("Mission Control").first().click();
        assertThat(panel.locator("[role=log]")).containsText("The answer was reject");
        assertThat(panel.locator(".question")).hasCount(0);
    }

    private void answerInTheInbox() {
        page.getByText("Inbox").first().click();
        var item = page.locator("article.ask").filter(new Locator.FilterOptions().setHasText("May I bake?"));
        assertThat(item).containsText("Works in");
        item.locator("button:has-text('Reject')").click();
        assertThat(item).hasCount(0);
    }

    @Test
    void aMessageThatWaitsForTheTurnToEndIsTakenBack() {
        deck.agent("slow 600000");
        page.navigate(deck.address() + "/mission-control");
        var panel = page.locator(".panel");
        panel.getByText("Barge in").click();
        var box = panel.locator("textarea");
        box.fill("say Never mind");
        box.press("Enter");
        assertThat(panel.locator(".sent")).containsText("Queued");
        panel.getByText("Barge in").click();
        assertThat(box).hasCount(0);
        panel.getByText("Barge in").click();
        assertThat(panel.locator(".sent")).containsText("say Never mind");
        panel.locator("button:has-text('Withdraw')").click();
        assertThat(panel.locator(".sent")).containsText("it was withdrawn");
        assertThat(panel.locator("button:has-text('Withdraw')")).hasCount(0);
    }

    @Test
    void theKillAllDialogAndTheHelpAreAKeyAwayAndGiveTheKeyboardBack() {
        deck.agent("slow 600000");
        page.navigate(deck.address() + "/mission-control");
        var leaf = page.locator(".leaf");
        leaf.focus();
        page.keyboard().press("Control+Shift+K");
        assertThat(page.locator("qd-kill-all dialog")).containsText("1 session will be stopped");
        page.keyboard().press("Escape");
        assertThat(leaf).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator("qd-help dialog")).containsText("Ctrl+Shift+K");
        page.keyboard().press("Escape");
        assertThat(leaf).isFocused();
        page.keyboard().press("g");
        page.keyboard().press("i");
        assertThat(page.locator("h1")).hasText("Inbox");
    }
}
