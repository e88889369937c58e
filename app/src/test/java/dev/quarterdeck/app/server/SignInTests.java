package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.Web.Answer;
import dev.quarterdeck.governance.api.SignIns;
import dev.quarterdeck.governance.api.Tokens;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.Infrastructure;
import dev.quarterdeck.kernel.context.Transport;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SignInTests {
    private static final Pattern FORGERY =
            Pattern.compile("name=\"(?:_csrf\" value|csrf-token\" content)=\"([^\"]+)\"");

    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");
    private static final Pattern MODULE = Pattern.compile("\":\"(/webjars/[^\"]+js)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Tokens tokens;

    @Autowired
    private DataDirectory home;

    private Web web;

    @BeforeEach
    void connect() {
        web = Web.at(port);
    }

    @Test
    void aLinkSignsInOnceAndOnlyWhenItsPageIsConfirmed() {
        var code = code();
        web.send(web.to("/sign-in?code=" + code)); // a preview
        var page = web.send(web.to("/sign-in?code=" + code));
        assertThat(page.body()).contains("<button>Sign in</button>");

        var signedIn = confirm(page, code);
        assertThat(signedIn.status()).isEqualTo(303);
        assertThat(cookie(signedIn)).isNotEqualTo(cookie(page));
        assertThat(signedIn.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(self(signedIn).json().path("name").asString()).isNotEmpty();

        var again = web.send(web.to("/sign-in?code=" + code));
        assertThat(confirm(again, code).status()).isEqualTo(400);
    }

    @Test
    void anInventedCodeSignsNobodyIn() {
        var page = web.send(web.to("/sign-in?code=%22%3E%3Cscript%3E"));
        assertThat(page.body()).contains("&quot;&gt;&lt;script&gt;").doesNotContain("<script>");
        assertThat(confirm(page, "\"><script>").status()).isEqualTo(400);
    }

    @Test
    void aSessionReadsButWritesOnlyFromOurOwnPages() {
        var session = signIn();
        var write =
                web.to("/api/tokens").header("Content-Type", "application/json").header("Cookie", cookie(session));
        var forged = web.send(write.POST(BodyPublishers.ofString("{\"label\":\"forged\"}")));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("REQUEST_FORGED");

        var front = web.send(web.to("/mission-control").header("Cookie", cookie(session)));
        assertThat(front.status()).isEqualTo(200);
        var ours = web.send(write.header("X-CSRF-TOKEN", forgery(front)));
        assertThat(ours.status()).isEqualTo(201);
    }

    @Test
    void signingOutEndsTheSession() {
        var session = signIn();
        var front = web.send(web.to("/mission-control").header("Cookie", cookie(session)));
        var stream = OpenStream.of(web, web.to("/api/mission-control/stream").header("Cookie", cookie(session)));
        var out = web.send(web.to("/sign-out")
                .header("Cookie", cookie(session))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("_csrf", forgery(front)))));
        assertThat(out.status()).isEqualTo(302);
        assertThat(self(session).status()).isEqualTo(401);
        stream.awaitEnd();
    }

    @Test
    void aBrowserWithoutASessionIsShownHowToSignIn() {
        var sent = web.send(web.to("/").header("Accept", "text/html"));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).endsWith("/sign-in");
        assertThat(web.send(web.to("/sign-in")).body()).contains("qd up");
        assertThat(web.send(web.to("/assets/style/quarterdeck.css")).status()).isEqualTo(200);
    }

    @Test
    void pagesRunNothingThatIsNotAFileHere() {
        var headers = web.send(web.to("/sign-in"));
        assertThat(headers.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(headers.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aBrowserKeepsTheFilesOfAPageUntilTheirAddressChanges() {
        var session = signIn();
        var page = web.send(web.to("/mission-control").header("Cookie", cookie(session)));
        var program = PROGRAM.matcher(page.body()).results().findFirst().orElseThrow();
        for (var file : List.of(program.group(1), program.group(1).replace("app.js", "lib/router.js"))) {
            var answer = web.send(web.to(file));
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).as(file).contains("immutable");
        }
        var library = MODULE.matcher(page.body()).results().findFirst().orElseThrow();
        var answer = web.send(web.to(library.group(1)).header("Cookie", cookie(session)));
        assertThat(answer.header("Cache-Control")).contains("immutable");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theOnlyScriptWithinAPageIsTheOneThePolicyNames() throws NoSuchAlgorithmException {
        var session = signIn();
        var page = web.send(web.to("/mission-control").header("Cookie", cookie(session)));
        var within = INLINE_SCRIPT.matcher(page.body()).results().toList();
        assertThat(within).hasSize(1);
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(within.getFirst().group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-%s';"
                        .formatted(Base64.getEncoder().encodeToString(digest)))
                .doesNotContain("unsafe");
    }

    @Test
    void everyModuleThatIsImportedByNameIsServed() {
        var session = signIn();
        var page = web.send(web.to("/mission-control").header("Cookie", cookie(session)));
        var modules = MODULE.matcher(page.body()).results().toList();
        assertThat(modules).isNotEmpty().allSatisfy(module -> {
            var served = web.send(web.to(module.group(1)).header("Cookie", cookie(session)));
            assertThat(served.status()).isEqualTo(200);
            assertThat(served.header("Content-Type")).startsWith("text/javascript");
        });
    }

    private Answer signIn() {
        var code = code();
        return confirm(web.send(web.to("/sign-in?code=" + code)), code);
    }

    private Answer confirm(Answer page, String code) {
        return web.send(web.to("/sign-in")
                .header("Cookie", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(form(Map.of("code", code, "_csrf", forgery(page)))));
    }

    private Answer self(Answer session) {
        return web.send(web.to("/api/users/self").header("Cookie", cookie(session)));
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }

    private static String forgery(Answer page) {
        var found = FORGERY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static BodyPublisher form(Map<String, String> fields) {
        return BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));
    }

    private String code() {
        var admin = tokens.authenticate(Web.secretIn(home.root())).orElseThrow();
        return signIns.code(new EntryContext(new Entry(
                admin.actor(),
                admin.organization(),
                Set.of(Permission.SIGN_IN),
                new Infrastructure("test", Transport.INTERNAL, "01J00000000000000000000000"),
                null)));
    }
}
