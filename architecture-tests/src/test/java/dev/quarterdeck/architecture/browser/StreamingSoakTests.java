package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A tab that is left open beside agents that talk all the time; {@code -Dqd.soak.minutes} says how long. */
@ExtendWith(Desk.class)
@Tag("soak")
class StreamingSoakTests {
    private static final int SESSIONS = 200;
    private static final int PANELS = 6;
    private static final int MINUTES = Integer.getInteger("qd.soak.minutes", 30);
    private static final int MINUTE_MILLIS = 60_000;
    private static final double MEGABYTE = 1 << 20;
    private static final double GROWTH = 1.5;
    private static final String[] TALK = {
        "repeat 1000000",
        "think What comes after this, and what comes after that",
        "say A line of a conversation that goes on and on.",
        "slow 2500",
        "plan Read what there is; Write what is missing; Look at it",
        "say Another one, so that there is something to follow.",
        "usage 1200",
        "slow 2500"
    };

    private final Deck deck;
    private final Page page;

    StreamingSoakTests(Deck deck) {
        this.deck = deck;
        this.page = deck.asAdmin(ColorScheme.LIGHT);
    }

    @AfterEach
    void leave() {
        page.context().close();
        deck.api().post("/api/mission-control/kill-all", Map.of("confirmation", "KILL ALL"));
        deck.api().post("/api/mission-control/release", Map.of("scope", "*"));
    }

    @Test
    void aTabThatFollowsTwoHundredAgentsStaysAsBigAsItIs() {
        var sessions =
                IntStream.range(0, SESSIONS).mapToObj(_ -> deck.agent(TALK)).toList();
        deck.show(sessions.subList(0, PANELS).toArray(String[]::new));
        page.navigate(deck.address() + "/mission-control");
        assertThat(page.locator(".panel")).hasCount(PANELS);
        var samples = samples();
        var early = median(samples.subList(Math.max(1, MINUTES / 6) - 1, Math.max(1, MINUTES / 3)));
        var late = median(samples.subList(MINUTES - Math.max(1, MINUTES / 3), MINUTES));
        System.out.printf("heap: %.1f MB early, %.1f MB late%n", early, late);
        assertThat(late).isLessThan(early * GROWTH);
        sessions.stream().limit(PANELS).forEach(this::keepsUp);
    }

    private List<Double> samples() {
        var browser = page.context().newCDPSession(page);
        browser.send("Performance.enable");
        System.out.println("minute  heap MB   nodes  listeners  rows drawn");
        var samples = new ArrayList<Double>();
        for (var minute = 1; minute <= MINUTES; minute++) {
            page.waitForTimeout(MINUTE_MILLIS);
            browser.send("HeapProfiler.collectGarbage");
            var measured = measured(browser);
            samples.add(measured.getOrDefault("JSHeapUsedSize", Double.NaN) / MEGABYTE);
            System.out.printf(
                    "%6d  %7.1f  %6.0f  %9.0f  %10d%n",
                    minute,
                    samples.getLast(),
                    measured.get("Nodes"),
                    measured.get("JSEventListeners"),
                    page.locator(".line").count());
        }
        return samples;
    }

    private static Map<String, Double> measured(CDPSession browser) {
        var metrics = browser.send("Performance.getMetrics").getAsJsonArray("metrics");
        return StreamSupport.stream(metrics.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .collect(Collectors.toMap(
                        metric -> metric.get("name").getAsString(),
                        metric -> metric.get("value").getAsDouble()));
    }

    private static double median(List<Double> samples) {
        return samples.stream().sorted().toList().get(samples.size() / 2);
    }

    /** What the server has is on the page, a moment later at most. */
    private void keepsUp(String session) {
        var recorded = deck.api()
                .get("/api/mission-control/sessions/" + session)
                .get("lastSequence")
                .asInt();
        page.waitForFunction("""
                async ([session, recorded]) => {
                  // The very file the page has read: one of another address would be another fleet.
                  const { fleet } = await import(document.querySelector('script[type=module]').src.replace('app.js', 'lib/fleet.js'));
                  return fleet.conversation(session).last >= recorded;
                }""", List.of(session, recorded));
    }
}
