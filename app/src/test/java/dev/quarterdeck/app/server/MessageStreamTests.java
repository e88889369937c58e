package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.governance.api.Tokens;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Messages of agents over HTTP, acceptance test 13 of the protocols' appendix E: nothing lost, doubled or told to others. */
@ServerTest
class MessageStreamTests {
    private static final int CUTS = 24;

    @LocalServerPort
    private int port;

    @Autowired
    private DataDirectory home;

    @Autowired
    private Tokens tokens;

    @Autowired
    private TenantTransactions transactions;

    @Autowired
    private DSLContext db;

    @TempDir
    private Path directory;

    private Web web;
    private String admin;
    private Scene scene;

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        web = Web.at(port);
        admin = Web.secretIn(home.root());
        scene = Scene.in(directory, web, admin);
    }

    @Test
    void cutAtAnyByteAndGoneOnWithTheLastIdTheStreamIsTheLog() {
        var session = spawned("demo noisy 60", true);
        var whole = stream(session, "0");
        var log = events(whole);
        assertThat(log).hasSizeGreaterThan(60);
        assertThat(whole).endsWith("event: over\ndata: {}\n\n");
        var bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (var cut = 0; cut < CUTS; cut++) {
            var length = (int) ((long) bytes.length * cut / CUTS) + cut % 7;
            var heard = new ArrayList<>(events(new String(bytes, 0, length, StandardCharsets.UTF_8)));
            heard.addAll(events(stream(session, heard.isEmpty() ? "0" : idOf(heard.getLast()))));
            assertThat(heard).as("cut after %d bytes", length).isEqualTo(log);
        }
    }

    @Test
    void aStreamOnWhichNothingHappensBeats() {
        try (var open = OpenStream.of(web, at(spawned("demo say hello", false), "0"))) {
            open.awaitText(": beat\n\n");
        }
    }

    @Test
    void whoeverComesBackAfterWhatWasTrimmedIsToldSo() {
        var session = spawned("demo noisy 20", true);
        var log = events(stream(session, "0"));
        var organization = tokens.authenticate(admin).orElseThrow().organization();
        transactions.change(
                organization,
                () -> db.execute(
                        "delete from execution.agent_message where session_id = ? and sequence <= 5", session));

        assertThat(stream(session, "2")).contains("event: resync\ndata: {\"reason\":\"trimmed\"}");
        assertThat(events(stream(session, "2"))).isEqualTo(log.subList(5, log.size()));
        assertThat(stream(session, "5")).doesNotContain("resync");
        var messages = "/api/mission-control/sessions/%s/messages?limit=".formatted(session);
        assertThat(web.get(messages + 200, admin).json().path("trimmed").asBoolean())
                .isTrue();
        assertThat(web.get(messages + 3, admin).json().path("trimmed").asBoolean())
                .isFalse();
    }

    @Test
    void whatAnotherOrganisationSaysIsNotTold() {
        var session = spawned("demo say between us", false);
        var stranger = new Stranger(web, admin).adminsToken();
        for (var path : List.of(
                "/api/mission-control/sessions/%s/stream?after=0".formatted(session),
                "/api/mission-control/sessions/%s/messages".formatted(session),
                "/api/mission-control/stream?sessions=" + session)) {
            var answer = web.get(path, stranger);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("between us");
        }
        String place;
        try (var ours = OpenStream.of(web, web.to("/api/mission-control/stream?sessions=" + session, admin))) {
            ours.awaitText("between us");
            place = ours.text()
                    .lines()
                    .filter(line -> line.startsWith("id: "))
                    .toList()
                    .getLast();
        }
        var theirs = web.to("/api/mission-control/stream", stranger)
                .header("Last-Event-ID", place.substring("id: ".length()).split("\\.", 2)[0]);
        try (var open = OpenStream.of(web, theirs)) {
            open.awaitText(": beat");
            assertThat(open.text()).doesNotContain(session, "between us");
        }
    }

    private String spawned(String script, boolean once) {
        var spawned = web.post(
                "/api/mission-control/sessions?repository=" + scene.repository(),
                admin,
                "{\"provider\":\"demo\",\"prompt\":\"%s\",\"once\":%b}".formatted(script, once));
        assertThat(spawned.status()).as(spawned.body()).isEqualTo(201);
        return spawned.json().path("id").asString();
    }

    private HttpRequest.Builder at(String session, String last) {
        return web.to("/api/mission-control/sessions/%s/stream".formatted(session), admin)
                .header("Last-Event-ID", last);
    }

    /** To its end. */
    private String stream(String session, String last) {
        try (var open = OpenStream.of(web, at(session, last))) {
            open.awaitEnd();
            return open.text();
        }
    }

    /** What was told in full: an event ends with an empty line. */
    private static List<String> events(String text) {
        var told = text.substring(0, text.lastIndexOf("\n\n") + 1);
        return Arrays.stream(told.split("\n\n"))
                .filter(event -> event.contains("event: message"))
                .map(event -> event.substring(event.indexOf("id: ")))
                .map(String::strip)
                .toList();
    }

    private static String idOf(String event) {
        return event.substring("id: ".length(), event.indexOf('\n'));
    }
}
