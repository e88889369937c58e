package dev.quarterdeck.app.server.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.quarterdeck.QuarterdeckApplication;
import dev.quarterdeck.app.server.DataDirectory;
import dev.quarterdeck.app.server.ServerTest;
import dev.quarterdeck.app.server.Web;
import dev.quarterdeck.app.server.Web.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = QuarterdeckApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "quarterdeck.home=target/issuer-tests",
            "quarterdeck.oidc.client-id=" + SmallIssuer.CLIENT,
            "quarterdeck.oidc.name=Small Issuer",
            "quarterdeck.oidc.admit-domains=let-in.example",
            "quarterdeck.outbound.private-addresses=true",
            "quarterdeck.hosts=quarterdeck.example",
            "server.forward-headers-strategy=native"
        })
@ContextConfiguration(initializers = ServerTest.OwnDatabase.class)
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class IssuerSignInTests {
    private static final SmallIssuer ISSUER = new SmallIssuer();

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    private Web web;
    private String admin;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("quarterdeck.oidc.issuer", ISSUER::url);
    }

    @BeforeEach
    void connect() {
        web = Web.at(port);
        admin = Web.secretIn(home.root());
        var kept = web.send(web.to("/api/secrets/oidc-client-secret", admin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"value\":\"%s\"}".formatted(SmallIssuer.SECRET))));
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        assertThat(kept.body() + web.get("/api/secrets", admin).body())
                .contains("oidc-client-secret")
                .doesNotContain(SmallIssuer.SECRET);
    }

    @AfterAll
    static void close() {
        ISSUER.close();
    }

    @Test
    void thePageOffersTheIssuerAndSendsThereWithChallengeStateAndNonce() {
        assertThat(web.send(web.to("/sign-in")).body()).contains("Sign in with Small Issuer");
        var sent = web.send(web.to("/sign-in/issuer"));
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location"))
                .startsWith(ISSUER.url() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code")
                .doesNotContain("secret");
        assertThat(sent.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void whomAnAdminAddedByAddressIsThatPersonFromThenOn() {
        var added = web.post("/api/users", admin, "{\"name\":\"ana@example.com\",\"role\":\"operator\"}");
        assertThat(added.status()).isEqualTo(201);
        ISSUER.says(said("subject-1", "Ana@example.com", true));
        var first = signIn();
        assertThat(first.header("Location")).endsWith(port + "/");
        assertThat(name(first)).isEqualTo("ana@example.com");

        ISSUER.says(said("subject-1", "renamed@example.com", true));
        assertThat(name(signIn())).isEqualTo("ana@example.com");

        ISSUER.says(said("subject-2", "ana@example.com", true));
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
    }

    @Test
    void aDomainThatIsLetInBringsNewPeopleAndARemovedOneStaysOut() {
        ISSUER.says(said("subject-3", "new@let-in.example", true));
        assertThat(name(signIn())).isEqualTo("new@let-in.example");
        assertThat(web.send(web.to("/api/users/new@let-in.example", admin).DELETE())
                        .status())
                .isEqualTo(200);
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
        ISSUER.says(said("subject-4", "new@let-in.example", true));
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
        assertThat(web.get("/api/mission-control/audit?action=session&actor=sign-in", admin)
                        .body())
                .contains("refused", "subject-4");
    }

    @Test
    void strangersAndUnverifiedAddressesAreNotAdmitted() {
        ISSUER.says(said("subject-5", "who@elsewhere.example", true));
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
        ISSUER.says(said("subject-6", "who@let-in.example", false));
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
        ISSUER.says(said("subject-7", "evil@let-in.example@elsewhere.example", true));
        assertThat(signIn().header("Location")).endsWith("refused=not-admitted");
        assertThat(web.send(web.to("/sign-in?refused=not-admitted")).body()).contains("not admitted here");
        assertThat(web.send(web.to("/sign-in?refused=%3Cb%3E")).body()).doesNotContain("<b>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrue")
    void anAnswerThatCannotBeTrustedIsRefused(String what, Consumer<JWTClaimsSet.Builder> claims, CapturedOutput log) {
        ISSUER.says(said("subject-8", "new@let-in.example", true).andThen(claims));
        if (what.equals("signature")) {
            ISSUER.signsWithAnotherKey();
        }
        var answer = signIn();
        assertThat(answer.header("Location")).as(what).endsWith("refused=not-trusted");
        assertThat(log.getAll())
                .contains("An answer of the issuer is refused")
                .doesNotContain(SmallIssuer.SECRET, "eyJ");
    }

    static Stream<Arguments> untrue() {
        return Stream.of(
                wrong("nonce", claims -> claims.claim("nonce", "another")),
                wrong("issuer", claims -> claims.issuer("https://issuer.example")),
                wrong("audience", claims -> claims.audience("another client")),
                wrong(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))),
                wrong("signature", _ -> {}));
    }

    @Test
    void anAnswerWithoutItsQuestionIsRefused() {
        ISSUER.says(said("subject-9", "new@let-in.example", true));
        var sent = web.send(web.to("/sign-in/issuer"));
        var back = ISSUER.agree(sent.header("Location"));
        var elsewhere = web.send(web.to("/sign-in"));
        assertThat(returned(back, elsewhere).header("Location")).endsWith("refused=not-trusted");
        var otherState = back.replaceFirst("state=[^&]+", "state=forged");
        assertThat(returned(otherState, sent).header("Location")).endsWith("refused=not-trusted");
        assertThat(returned("/sign-in/issuer/callback?error=access_denied", sent)
                        .header("Location"))
                .endsWith("refused=not-trusted");
    }

    @Test
    void behindTlsTheCookieIsSecure() {
        var page = web.send(web.to("/sign-in").header("X-Forwarded-Proto", "https"));
        assertThat(page.header("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
        assertThat(page.header("Strict-Transport-Security")).contains("max-age=");
    }

    @Test
    void behindAProxyTheIssuerSendsPeopleBackToThePublicName() throws IOException {
        assertThat(asked("quarterdeck.example"))
                .startsWith("HTTP/1.1 302")
                .contains("redirect_uri=https://quarterdeck.example/sign-in/issuer/callback");
        assertThat(asked("elsewhere.example")).startsWith("HTTP/1.1 421").contains("HOST_UNKNOWN");
    }

    /** What a proxy is answered that ends TLS and keeps the host; the client of the others writes that itself. */
    private String asked(String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var lines = List.of(
                    "GET /sign-in/issuer HTTP/1.1", "Host: " + host, "X-Forwarded-Proto: https", "Connection: close");
            var request = String.join("\r\n", lines) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return URLDecoder.decode(answer, StandardCharsets.UTF_8);
        }
    }

    private Answer signIn() {
        var sent = web.send(web.to("/sign-in/issuer"));
        return returned(ISSUER.agree(sent.header("Location")), sent);
    }

    private Answer returned(String back, Answer session) {
        var uri = URI.create(back);
        return web.send(web.to(uri.getRawPath() + "?" + uri.getRawQuery()).header("Cookie", cookie(session)));
    }

    private String name(Answer session) {
        return web.send(web.to("/api/users/self").header("Cookie", cookie(session)))
                .json()
                .path("name")
                .asString();
    }

    private static Arguments wrong(String what, Consumer<JWTClaimsSet.Builder> claims) {
        return Arguments.of(what, claims);
    }

    private static Consumer<JWTClaimsSet.Builder> said(String subject, String email, boolean verified) {
        return claims -> claims.subject(subject).claim("email", email).claim("email_verified", verified);
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").split(";", 2)[0];
    }
}
