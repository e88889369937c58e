package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Much of everything: drawn as far as it is seen, walked to its end, and read out as messages. */
class LongListsTests extends PageScene {
    private static final int MANY = 300;
    private static final int SEEN = 60;

    LongListsTests(Deck deck) {
        super(deck);
    }

    @Test
    void aRosterOfHundredsIsATreeOfWhichSomeIsDrawn() {
        var root = deck.agent("slow 600000");
        page.navigate(deck.address() + "/mission-control");
        assertThat(page.locator(".leaf")).hasCount(1);
        assertThat(page.locator(".bar .link")).hasText("Live");
        page.evaluate("""
                async ([root, many]) => {
                  // The very file the page has read: one of another address would be another fleet.
                  const { fleet } = await import(document.querySelector('script[type=module]').src.replace('app.js', 'lib/fleet.js'));
                  // What a connection begins with is looked up first; what the server does not know would go again.
                  await fleet.load();
                  for (let number = 0; number < many; number++) {
                    const id = `01ZZZZZZZZZZZZZZZZZZ${String(number).padStart(6, '0')}`;
                    fleet.sessions.set(id, { ...fleet.sessions.get(root), id, parentId: number % 2 ? root : null });
                  }
                  fleet.changed();
                }""", List.of(root, MANY));
        assertThat(page.locator("[role=tree]")).hasAttribute("data-height", Integer.toString((MANY + 1) * 46));
        page.locator("[role=treeitem][tabindex='0']").focus();
        page.keyboard().press("End");
        var last = page.locator(".leaf[data-at='%d']".formatted(MANY));
        assertThat(last).isFocused();
        assertThat(last).isInViewport();
        page.keyboard().press("ArrowUp");
        assertThat(page.locator(".leaf[data-at='%d']".formatted(MANY - 1))).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator(".leaf[data-at='0']")).isFocused();
        assertThat(page.locator(".leaf").count()).isLessThan(SEEN);
        assertThat(page.locator("[aria-level='2']").first()).hasAttribute("aria-setsize", Integer.toString(MANY / 2));
    }

    @Test
    void whatIsSaidInPiecesIsReadOutAsOneMessage() {
        var session = deck.agent("say hello");
        page.navigate(deck.address() + "/mission-control");
        assertThat(page.locator(".panel .state")).hasText("Waiting");
        page.locator(".panel [role=log]").focus();
        page.evaluate("""
                () => {
                  window.readOut = [];
                  const region = document.querySelector('.panel [role=status]');
                  new MutationObserver(() => window.readOut.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true });
                }""");
        var path = "/api/mission-control/sessions/%s/inject".formatted(session);
        deck.api().post(path, Map.of("content", "noisy 100", "mode", "queue"));
        assertThat(page.locator(".panel [role=status]")).containsText("98 99 100");
        var readOut = String.valueOf(page.evaluate("() => window.readOut.join('|')"));
        assertThat(readOut).containsOnlyOnce("1 2 3 4").containsOnlyOnce("98 99 100");
    }
}
