package dev.quarterdeck.architecture.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every view, light and dark: looked at by axe, and kept as a picture in {@code target/screenshots}. */
@ExtendWith(Desk.class)
class EveryViewTests {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> CONTRAST = List.of("color-contrast");
    private static final String GROUND = "() => getComputedStyle(document.body).backgroundColor";
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Deck deck;

    EveryViewTests(Deck deck) {
        this.deck = deck;
    }

    @AfterEach
    void leave() {
        deck.endAgents();
    }

    @Test
    void everyViewCanBeUsedByEverybody() {
        var page = deck.asAdmin(ColorScheme.LIGHT);
        var faults = new ArrayList<String>();
        views().forEach((name, view) -> {
            page.navigate(deck.address() + view.address());
            page.locator(view.ready()).first().waitFor();
            if (view.opens() != null) {
                page.getByText(view.opens()).first().click();
            }
            faults.addAll(faultsOf(name, page));
        });
        page.context().close();
        assertThat(faults).isEmpty();
    }

    @Test
    void theSignInPageCanBeUsedByEverybody() {
        var page = deck.stranger(ColorScheme.LIGHT);
        page.navigate(deck.address() + "/");
        page.locator("main").waitFor();
        assertThat(faultsOf("sign-in", page)).isEmpty();
        page.context().close();
    }

    private Map<String, View> views() {
        var work = PlannedWork.in(deck, "Looked at " + System.nanoTime());
        work.ask("Should an empty amount be written as 0.00?");
        var asking = deck.agent(
                "think Look at the failing test",
                "plan Read the spec; Make the filter",
                "edit a.txt a",
                "ask Edit lib/rows.sh");
        var busy = deck.agent("say I read the spec.", "slow 600000");
        deck.show(asking, busy);
        var mission = "/missions/" + work.id();
        var views = new LinkedHashMap<String, View>();
        views.put("mission-control", new View("/mission-control", ".question", null));
        views.put("barge-in", new View("/mission-control", ".panel .barge", "Barge in"));
        views.put("kill-all", new View("/mission-control", ".panel", "Kill all"));
        views.put("add-panel", new View("/mission-control", ".panel", "Add panel"));
        views.put("audit", new View("/mission-control", ".panel", "Audit"));
        views.put("inbox", new View("/inbox", "article.ask dl", null));
        views.put("missions", new View("/missions", "tbody tr", null));
        for (var tab : List.of("board", "lanes", "timeline", "decisions", "artifacts", "outcome", "context")) {
            views.put("mission-" + tab, new View(mission + "?tab=" + tab, "#tab-panel .sheet, #tab-panel .card", null));
        }
        for (var part : List.of("providers", "users", "tokens", "charter")) {
            views.put("settings-" + part, new View("/settings?part=" + part, ".settings .sheet", null));
        }
        return views;
    }

    /** In the light and, as it stands there, in the dark; what colours do not change is looked at in the light only. */
    private static List<String> faultsOf(String view, Page page) {
        assertThat(page.frames()).as("frames of " + view).hasSize(1);
        var faults = new ArrayList<String>();
        var grounds = new HashSet<Object>();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            assertThat(grounds.add(page.evaluate(GROUND)))
                    .as("%s has colours of its own %s", view, colours)
                    .isTrue();
            faults.addAll(faultsOf(view, page, colours));
            picture(page, view, colours);
        }
        return faults;
    }

    private static List<String> faultsOf(String view, Page page, ColorScheme colours) {
        // To bring the findings of several frames together takes a browser's tab of its own; here there is one frame.
        var axe = new AxeBuilder(page).setLegacyMode(true).options(faultsOnly());
        var seen = (colours == ColorScheme.LIGHT ? axe.withTags(LEVELS) : axe.withRules(CONTRAST)).analyze();
        assertThat(seen.getPasses()).as("what axe looked at in " + view).isNotEmpty();
        return seen.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s: %s at %s in the %s".formatted(view, rule.getId(), node.getTarget(), colours)))
                .toList();
    }

    /** Of what is well, one element for each rule will do. */
    private static AxeRunOptions faultsOnly() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static void picture(Page page, String view, ColorScheme colours) {
        var name = "%s-%s.png".formatted(view, colours.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }

    /** @param opens what is clicked first; absent where the view is as it comes */
    private record View(
            String address, String ready, @Nullable String opens) {}
}
