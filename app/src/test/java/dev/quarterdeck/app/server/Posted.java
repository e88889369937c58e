package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An agent that was sent to a mission and told us what it proves itself with. */
record Posted(String session, String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Posted in(Scene scene, Web web, String admin) {
        var spawned = web.post("/api/mission-control/sessions", admin, """
                {"mission": "%s", "provider": "internal", "plain": true, "prompt": "wait",
                 "command": ["/bin/sh", "-c", "echo $QD_TOKEN; sleep 60"]}
                """.formatted(scene.mission()));
        assertThat(spawned.status()).as(spawned.body()).isLessThan(300);
        var session = spawned.json().path("id").asString();
        return new Posted(session, said(web, admin, session));
    }

    private static String said(Web web, String admin, String session) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var messages = web.get("/api/mission-control/sessions/%s/messages".formatted(session), admin);
            var token = messages.json()
                    .path("items")
                    .valueStream()
                    .filter(message -> message.path("role").asString().equals("agent"))
                    .map(message -> message.path("content").asString().strip())
                    .findFirst();
            if (token.isPresent()) {
                return token.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("The agent has said nothing");
    }
}
