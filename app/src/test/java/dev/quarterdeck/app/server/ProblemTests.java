package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.Web.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ProblemTests {
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                               | not JSON
            {"name":1} x                    | not JSON
            []                              | not of the right type
            {"name":{}}                     | 'name'
            {"name":"A","rolle":"admin"}    | 'rolle'
            """)
    void aBodyThatCannotBeReadSaysWhatIsWrongWithIt(String body, String said) {
        var answer = web.post("/api/users", admin, body);
        assertProblem(answer, 400, "INVALID_INPUT");
        assertThat(answer.json().path("detail").asString()).contains(said).doesNotContain("dev.quarterdeck");
    }

    @Test
    void noBodyWhereOneIsNeeded() {
        assertProblem(web.post("/api/users", admin, ""), 400, "INVALID_INPUT");
    }

    @Test
    void anIdThatIsNone() {
        var answer = web.get("/api/users?repository=nonsense", admin);
        assertProblem(answer, 400, "INVALID_INPUT");
        assertThat(answer.json().path("subject").asString()).isEqualTo("repository");
    }

    @Test
    void theTransportsOwnRules() {
        assertProblem(web.get("/api/no-such-thing", admin), 404, "NOT_FOUND");
        assertProblem(web.send(web.to("/api/users", admin).DELETE()), 405, "METHOD_NOT_ALLOWED");
        assertProblem(web.send(web.to("/api/users", admin).header("Accept", "image/png")), 406, "NOT_ACCEPTABLE");
        assertProblem(
                web.send(web.to("/api/users", admin)
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "MEDIA_TYPE_UNSUPPORTED");
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var large = "{\"name\":\"" + "x".repeat(2_000_000) + "\"}";
        assertProblem(web.post("/api/users", admin, large), 413, "BODY_TOO_LARGE");
        var unannounced =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)));
        assertProblem(web.post("/api/users", admin, unannounced), 413, "BODY_TOO_LARGE");
    }

    @Test
    void aBodyThatIsTooDeepIsNotFollowed() {
        var deep = "[".repeat(100_000);
        assertProblem(web.post("/api/users", admin, deep), 400, "INVALID_INPUT");
        assertProblem(web.post("/api/users", admin, "{\"name\":" + deep), 400, "INVALID_INPUT");
    }

    @Test
    void everyAnswerCanBeFoundInTheLog() {
        var answer = web.get("/api/no-such-thing", admin);
        assertThat(answer.header("Correlation-Id"))
                .matches("[0-9A-Z]{26}")
                .isEqualTo(answer.json().path("correlationId").asString());
    }

    @Test
    void requestsForOtherHostsGetNoAnswer() throws IOException {
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: evil.example:%d\r\n".formatted(port)))
                .startsWith("HTTP/1.1 421")
                .contains("HOST_UNKNOWN");
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: 127.0.0.1:1\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(port)))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("GET /actuator/health HTTP/1.1\r\nHost: quarterdeck.example\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void whatIsNotHttpGetsNoPage() throws IOException {
        assertThat(raw("GET /api/<nonsense> HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(port)))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<html", "Exception", "Tomcat");
        assertThat(raw("GET /api//users HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(port)))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = answer.json();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString()).startsWith("urn:quarterdeck:problem:");
        assertThat(problem.path("nextStep").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Exception", "\tat ");
    }
}
