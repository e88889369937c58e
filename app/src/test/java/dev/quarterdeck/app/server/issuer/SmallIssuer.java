package dev.quarterdeck.app.server.issuer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer: it describes itself, hands out codes, checks client and PKCE, and signs what it says. */
final class SmallIssuer implements AutoCloseable {
    static final String CLIENT = "quarterdeck";
    static final String SECRET = "the clients secret";

    private final HttpServer server;
    private final RSAKey key = freshKey();
    private final RSAKey unknownKey = freshKey();
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Consumer<JWTClaimsSet.Builder> says = _ -> {};
    private volatile boolean signsWithAnotherKey;

    SmallIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, description()));
        server.createContext("/keys", call -> answer(call, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What it says from now on about whoever comes, beside what every answer has. */
    void says(Consumer<JWTClaimsSet.Builder> claims) {
        says = claims;
        signsWithAnotherKey = false;
    }

    void signsWithAnotherKey() {
        signsWithAnotherKey = true;
    }

    /** A person agrees at the page the browser was sent to; answers where the browser is sent back. */
    String agree(String sentTo) {
        var query = fields(URI.create(sentTo).getRawQuery());
        var code = "code-" + asked.size();
        asked.put(code, query);
        return "%s?code=%s&state=%s".formatted(query.get("redirect_uri"), code, query.get("state"));
    }

    private Map<String, Object> description() {
        return Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "jwks_uri", url() + "/keys",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"),
                "id_token_signing_alg_values_supported", List.of("RS256"));
    }

    private void token(HttpExchange call) throws IOException {
        var form = fields(new String(call.getRequestBody().readAllBytes(), UTF_8));
        var before = asked.remove(String.valueOf(form.get("code")));
        if (before == null || !isTheClient(call) || !provesTheBeginning(form, before)) {
            answer(call, 400, Map.of("error", "invalid_grant"));
            return;
        }
        answer(
                call,
                200,
                Map.of(
                        "access_token",
                        "unused",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        idToken(before)));
    }

    private static boolean isTheClient(HttpExchange call) {
        var expected = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
        return ("Basic " + expected).equals(call.getRequestHeaders().getFirst("Authorization"));
    }

    private static boolean provesTheBeginning(Map<String, String> form, Map<String, String> before) {
        try {
            var verifier = String.valueOf(form.get("code_verifier")).getBytes(US_ASCII);
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier);
            return "S256".equals(before.get("code_challenge_method"))
                    && Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .equals(before.get("code_challenge"))
                    && String.valueOf(before.get("redirect_uri")).equals(form.get("redirect_uri"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Map<String, String> before) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", before.get("nonce"));
        says.accept(claims);
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(signsWithAnotherKey ? unknownKey : key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey freshKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> URLDecoder.decode(field[0], UTF_8),
                        field -> URLDecoder.decode(field[1], UTF_8),
                        (first, _) -> first,
                        HashMap::new));
    }

    private static void answer(HttpExchange call, int status, Map<String, Object> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsBytes(body);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (var out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
