package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person sees of a mission and does on its page, while somebody else works on it too. */
@ExtendWith(Desk.class)
class MissionsOnThePageTests {
    private final Deck deck;
    private final PlannedWork work;
    private final Page page;

    MissionsOnThePageTests(Deck deck) {
        this.deck = deck;
        this.work = PlannedWork.in(deck, "Seen " + System.nanoTime());
        this.page = deck.asAdmin(ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void aDragIsATransitionAndItsRefusalSaysWhatToDoNext() {
        open("");
        card("WP03").dragTo(page.locator(".column[data-status=done]"));
        assertThat(page.locator(".refused")).containsText("TRANSITION_REJECTED");
        assertThat(page.locator(".refused")).containsText("Next:");
        assertThat(page.locator(".column[data-status=planned] [data-wp=WP03]")).isVisible();
    }

    @Test
    void aWorkPackageIsMovedWithoutAMouse() {
        open("");
        page.getByLabel("Move WP02 to").selectOption("blocked");
        page.locator("qd-confirm textarea").fill("Nobody knows the format");
        page.locator("qd-confirm button:has-text('Move')").click();
        assertThat(page.locator(".column[data-status=blocked] [data-wp=WP02]")).isVisible();
        page.navigate(page.url() + "?tab=timeline");
        assertThat(page.locator(".timeline")).containsText("Nobody knows the format");
    }

    @Test
    void theBoardFollowsWhatOthersDo() {
        open("");
        work.mate().post(work.path("implement"), Map.of("workPackage", "WP01"));
        assertThat(page.locator(".column[data-status=in_progress] [data-wp=WP01]"))
                .containsText("otto");

        // Whoever has left the page is told nothing of it, and asks for nothing but its line in the list.
        page.locator(".mission-head a").first().click();
        assertThat(page.locator("tbody")).isVisible();
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.waitForResponse(
                answer -> answer.url().endsWith("/api/missions/" + work.id()),
                () -> work.mate().post(work.path("comments"), Map.of("content", "Is anybody there?")));
        assertThat(asked).noneMatch(address -> address.endsWith("/plan"));
    }

    @Test
    void aWarningIsSeenAndAcknowledgedWithAReason() {
        open("");
        var warnings = page.locator(".warnings");
        assertThat(warnings).containsText("Concurrent driver");
        warnings.getByText("Continue").click();
        warnings.locator("input").fill("We talk to each other");
        warnings.locator("button.main").click();
        assertThat(warnings).containsText("None is open");
        var acknowledged = work.lead().get(work.path("collaboration")).at("/warnings/0/acknowledgements/0");
        assertThat(acknowledged.get("rationale").asString()).isEqualTo("We talk to each other");
    }

    @Test
    void aQuestionIsAnsweredInTheInboxWithAReason() {
        var question = "Is an empty amount nought in " + work.id() + "?";
        work.ask(question);
        page.navigate(deck.address() + "/inbox");
        var item = page.locator("article.ask").filter(new Locator.FilterOptions().setHasText(question));
        item.locator("input").fill("Accounting says so");
        item.locator("button:has-text('Yes')").click();
        assertThat(item).hasCount(0);
        var request = work.lead().get(work.path("decision-requests")).at("/items/0/decision");
        assertThat(request.get("option").asString()).isEqualTo("yes");
        assertThat(request.get("rationale").asString()).isEqualTo("Accounting says so");
    }

    @Test
    void anArtifactIsShownWithoutTheMarkupItBrings() {
        open("?tab=artifacts");
        page.getByText("spec.md").first().click();
        var paper = page.locator(".paper");
        assertThat(paper.locator("h1")).hasText("Export as CSV");
        assertThat(paper).containsText("There are rows.");
        assertThat(paper.locator("img, script, [onerror], a[href^='javascript']"))
                .hasCount(0);
        assertThat(page.title()).doesNotContain("owned");
    }

    private void open(String tab) {
        page.navigate("%s/missions/%s%s".formatted(deck.address(), work.id(), tab));
        assertThat(page.locator(".tabs")).isVisible();
    }

    private Locator card(String id) {
        return page.locator("[data-wp=%s]".formatted(id));
    }
}
