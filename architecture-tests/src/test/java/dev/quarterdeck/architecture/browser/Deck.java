package dev.quarterdeck.architecture.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server with a repository, two people and one who only looks, and a browser to look at it. */
record Deck(
        Installation installation, GitRepository repository, String observer, Playwright playwright, Browser browser)
        implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 15_000;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--disable-quic",
            "--disable-gpu");

    static Deck started() {
        try {
            var place = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "deck");
            var installation = Installation.in(place.resolve("home"));
            installation.up();
            var repository = GitRepository.create(place.resolve("repository"));
            installation.qd(repository.root(), "adopt", ".").succeeded();
            var observer = installation.api().post("/api/users", Map.of("name", "vera", "role", "observer"));
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driver()));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Programs.CHROMIUM.orElseThrow())
                            .setArgs(ALONE));
            return new Deck(
                    installation, repository, observer.at("/token/secret").asString(), playwright, browser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> driver() {
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_NODEJS_PATH", Programs.NODE.orElseThrow().toString());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    Api api() {
        return installation.api();
    }

    String address() {
        return installation.api().server().toString();
    }

    /** A tab of whoever runs this machine, signed in by the link. */
    Page signedIn() {
        var link = installation
                .up()
                .out()
                .lines()
                .filter(line -> line.contains("/sign-in?code="))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
        var page = tab(browser.newContext(sized(ColorScheme.LIGHT)));
        page.navigate(link);
        page.locator("button:has-text('Sign in')").click();
        page.waitForURL("**/mission-control");
        return page;
    }

    /** A tab in which everything is asked with a token, so that a restart of the server signs nobody out. */
    Page withToken(String token, ColorScheme colours) {
        var bearer = Map.of("Authorization", "Bearer " + token);
        return tab(browser.newContext(sized(colours).setExtraHTTPHeaders(bearer)));
    }

    Page asAdmin(ColorScheme colours) {
        var authorization = installation.api().authorization();
        return withToken(authorization.substring(authorization.indexOf(' ') + 1), colours);
    }

    /** A tab of somebody nobody knows yet. */
    Page stranger(ColorScheme colours) {
        return tab(browser.newContext(sized(colours)));
    }

    /** Nothing moves by itself: without a graphics card each of sixty pictures a second is drawn by the processor. */
    private static Browser.NewContextOptions sized(ColorScheme colours) {
        return new Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setColorScheme(colours)
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private static Page tab(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A demo agent that plays this script, alone on the page of whoever runs this machine. */
    String agent(String... script) {
        var body = Map.of("provider", "demo", "prompt", String.join("\n", script));
        var repositories = api().get("/api/repositories").at("/items/0/id").asString();
        var session = api().post("/api/mission-control/sessions?repository=" + repositories, body)
                .get("id")
                .asString();
        show(session);
        return session;
    }

    /** So that the next test begins with none. */
    void endAgents() {
        api().get("/api/mission-control/sessions?live=true")
                .get("items")
                .forEach(session -> end(session.get("id").asString()));
    }

    void end(String session) {
        api().tryPost("/api/mission-control/sessions/%s/kill".formatted(session), Map.of(), null);
    }

    void show(String... sessions) {
        api().put(
                        "/api/mission-control/layout",
                        Map.of("panels", List.of(sessions), "sidebar", true, "theme", "system"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        installation.close();
    }
}
