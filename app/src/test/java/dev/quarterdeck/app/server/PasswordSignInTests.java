package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.Web.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class PasswordSignInTests {
    private static final String GOOD = "four words in a row";
    private static final Pattern FORGERY = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    private Web web;
    private String admin;

    @BeforeEach
    void connect() {
        web = Web.at(port);
        admin = Web.secretIn(home.root());
    }

    @Test
    void aLinkSetsAPasswordAndThePasswordSignsIn() {
        var set = setPassword("zoe");
        assertThat(set.status()).isEqualTo(303);
        assertThat(self(set)).isEqualTo("zoe");

        var wrong = signIn("zoe", "not the right one");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.body()).contains("role=\"alert\"").doesNotContain("not the right one");
        assertThat(self(signIn("zoe", GOOD))).isEqualTo("zoe");
        assertThat(web.get("/api/mission-control/audit?action=session&actor=zoe", admin)
                        .body())
                .contains("\"way\":\"password\"");
    }

    @Test
    void aForgedFormSignsNobodyIn() {
        var forged = web.send(web.to("/sign-in/password")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("organization=local&name=zoe&password=x")));
        assertThat(forged.status()).isEqualTo(401);
    }

    @Test
    void guessingIsSlowedDown() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(signIn("guessed", "guess").status()).isEqualTo(403);
        }
        var limited = signIn("guessed", "guess");
        assertThat(limited.status()).isEqualTo(429);
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 10);
    }

    @Test
    void aSessionEndsWhenTheRoleChangesAndWhenThePersonGoes() {
        var session = setPassword("yan");
        web.send(web.to("/api/users/yan/role", admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"role\":\"operator\"}")));
        assertThat(status(session)).isEqualTo(401);

        var again = signIn("yan", GOOD);
        assertThat(status(again)).isEqualTo(200);
        assertThat(web.send(web.to("/api/users/yan", admin).DELETE()).status()).isEqualTo(200);
        assertThat(status(again)).isEqualTo(401);
    }

    @Test
    void aNewSessionKeepsNothingOfThePlantedOne() {
        setPassword("xia");
        var page = web.send(web.to("/sign-in"));
        var signedIn = post("/sign-in/password", page, form("xia", GOOD));
        assertThat(cookie(signedIn)).isNotEqualTo(cookie(page));
        assertThat(status(page)).isEqualTo(401);
        var write = web.to("/api/tokens")
                .header("Content-Type", "application/json")
                .header("Cookie", cookie(signedIn))
                .header("X-CSRF-TOKEN", forgery(page));
        assertThat(web.send(write.POST(BodyPublishers.ofString("{\"label\":\"x\"}")))
                        .code())
                .isEqualTo("REQUEST_FORGED");
    }

    private Answer setPassword(String name) {
        web.post("/api/users", admin, "{\"name\":\"%s\",\"role\":\"observer\"}".formatted(name));
        var path = web.post("/api/password-links", admin, "{\"user\":\"%s\"}".formatted(name))
                .json()
                .get("path")
                .asString();
        var page = web.send(web.to(path));
        var code = path.substring(path.indexOf('=') + 1);
        var weak = post("/password", page, Map.of("code", code, "password", "short"));
        assertThat(weak.status()).isEqualTo(400);
        return post("/password", page, Map.of("code", code, "password", GOOD));
    }

    private Answer signIn(String name, String password) {
        return post("/sign-in/password", web.send(web.to("/sign-in")), form(name, password));
    }

    private static Map<String, String> form(String name, String password) {
        return Map.of("organization", "local", "name", name, "password", password);
    }

    private Answer post(String path, Answer page, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "", "&_csrf=" + forgery(page)));
        return web.send(web.to(path)
                .header("Cookie", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private String self(Answer session) {
        return web.send(web.to("/api/users/self").header("Cookie", cookie(session)))
                .json()
                .path("name")
                .asString();
    }

    private int status(Answer session) {
        return web.send(web.to("/api/users/self").header("Cookie", cookie(session)))
                .status();
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static String forgery(Answer page) {
        var found = FORGERY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
