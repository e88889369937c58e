package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.postgres.testing.Sql;
import dev.quarterdeck.postgres.testing.TestDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One of each thing that belongs to an organisation, as its admin made it. */
record Owned(
        Web web,
        String admin,
        Scene scene,
        String session,
        String effect,
        String secret,
        String member,
        String person,
        String token) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Owned in(Scene scene, Web web, Path home, TestDatabase database, OrganizationId organization)
            throws SQLException {
        var admin = Web.secretIn(home);
        var member = new People(web, home).with(Role.OBSERVER);
        var person = web.get("/api/users/self", member).json();
        var secret = "matrix-" + scene.mission();
        assertThat(web.send(web.to("/api/secrets/" + secret, admin)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"value\":\"hidden\"}")))
                        .status())
                .isLessThan(300);
        var effect = Endpoints.NO_EFFECT.substring(0, 16) + scene.mission().substring(16);
        new Sql(database.ownerDataSource()).run(parked(organization, effect, scene.mission()));
        return new Owned(
                web,
                admin,
                scene,
                session(web, scene, admin),
                effect,
                secret,
                member,
                person.get("id").asString(),
                web.get("/api/tokens", member).json().at("/items/0/id").asString());
    }

    private static String parked(OrganizationId organization, String effect, String mission) {
        return """
            set qd.org = '%1$s';
            insert into execution.git_effect select (jsonb_populate_record(effect,
              '{"effect_id": "%2$s", "state": "parked", "commit_id": null, "finished_at": null}')).*
            from execution.git_effect effect where mission_id = '%3$s' limit 1""".formatted(organization, effect, mission);
    }

    private static String session(Web web, Scene scene, String admin) {
        var spawned = web.post(
                "/api/mission-control/sessions?repository=" + scene.repository(),
                admin,
                "{\"provider\":\"demo\",\"prompt\":\"say hello\"}");
        assertThat(spawned.status()).as(spawned.body()).isLessThan(300);
        var session = spawned.json().get("id").asString();
        await().atMost(PATIENCE)
                .until(() -> web.get("/api/mission-control/sessions/" + session, admin)
                        .body()
                        .contains("\"status\":\"waiting\""));
        return session;
    }

    String path(Endpoints.Call call) {
        return call.path(scene)
                .replace(Endpoints.NO_ID, session)
                .replace(Endpoints.NO_EFFECT, effect)
                .replace("/secrets/nothing", "/secrets/" + secret)
                .replace("/tokens/none", "/tokens/" + token)
                .replace("/users/nobody", "/users/" + person);
    }

    /** How all of it stands. */
    Map<String, String> seen() {
        var sessions = "/api/mission-control/sessions/" + session;
        var places = List.of(
                sessions,
                sessions + "/messages",
                sessions + "/receipts",
                sessions + "/questions",
                "/api/secrets",
                "/api/effects",
                "/api/repositories",
                "/api/users",
                "/api/missions/" + scene.mission(),
                "/api/missions/%s/status".formatted(scene.mission()),
                "/api/inbox");
        var seen = places.stream().collect(Collectors.toMap(Function.identity(), this::body));
        assertThat(seen.get("/api/secrets")).contains(secret);
        assertThat(seen.get("/api/effects")).contains(effect);
        assertThat(web.get("/api/users/self", member).status()).isEqualTo(200);
        return seen;
    }

    private String body(String place) {
        var answer = web.get(place, admin);
        assertThat(answer.status()).as(place).isEqualTo(200);
        return answer.body();
    }
}
