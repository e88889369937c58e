package dev.quarterdeck.architecture.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.quarterdeck.architecture.system.GitRepository;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of people: who may do what, and nothing where there is only one. */
@ExtendWith(Desk.class)
class PeopleTests {
    private final Deck deck;

    @TempDir
    private Path directory;

    PeopleTests(Deck deck) {
        this.deck = deck;
    }

    @Test
    void whoIsAloneSeesNothingMadeForMany() throws Exception {
        var handle = "alone-" + System.nanoTime();
        var token = deck.api()
                .post("/api/organizations", Map.of("handle", handle))
                .at("/token/secret")
                .asString();
        var repository = GitRepository.create(directory.resolve("repository"));
        var own = deck.installation();
        own.qd(Map.of("QD_TOKEN", token), repository.root(), "adopt", ".").succeeded();
        var alone = deck.api().as(token);
        var place = alone.get("/api/repositories").at("/items/0/id").asString();
        var wanted = Map.of("title", "Alone", "purpose", "Nobody else", "topology", "lanes", "target", "main");
        var mission = alone.post("/api/missions?repository=" + place, wanted)
                .at("/mission/mission/missionId")
                .asString();
        alone.post("/api/missions/%s/join".formatted(mission), Map.of());
        alone.post("/api/missions/%s/drive-intent".formatted(mission), Map.of("intent", "active"));
        var page = deck.withToken(token, ColorScheme.LIGHT);
        page.navigate(deck.address() + "/missions");
        assertThat(page.locator("tbody tr")).containsText("nobody");
        page.navigate(deck.address() + "/missions/" + mission);
        assertThat(page.locator(".tabs")).isVisible();
        assertThat(page.locator(".presence, .person, .there")).hasCount(0);
        alone.post("/api/users", Map.of("name", "somebody", "role", "operator"));
        page.reload();
        assertThat(page.locator(".presence")).containsText("drives");
        assertThat(page.locator(".person")).isVisible();
        page.context().close();
    }

    @Test
    void anAdminChangesWhatSomebodyMayDo() {
        var name = "rosa" + System.nanoTime();
        var added = deck.api().post("/api/users", Map.of("name", name, "role", "observer"));
        var page = deck.asAdmin(ColorScheme.LIGHT);
        page.navigate(deck.address() + "/settings?part=users");
        var role = page.getByLabel("Role of " + name);
        role.selectOption("operator");
        page.keyboard().press("Escape");
        assertThat(role).hasValue("observer");
        role.selectOption("operator");
        page.locator("qd-confirm button:has-text('Change role')").click();
        assertThat(toast(page)).containsText(name + " is operator now");
        var self = deck.api().as(added.at("/token/secret").asString()).get("/api/users/self");
        assertThat(self.at("/roles/0").asString()).isEqualTo("operator");
        page.getByLabel("Remove " + name).click();
        page.locator("qd-confirm button:has-text('Remove')").click();
        assertThat(page.getByLabel("Role of " + name)).hasCount(0);
        page.context().close();
    }

    private static Locator toast(Page page) {
        return page.locator(".toasts");
    }
}
