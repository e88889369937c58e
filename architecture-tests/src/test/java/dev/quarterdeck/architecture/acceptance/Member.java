package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.Api.Answer;
import dev.quarterdeck.architecture.system.Installation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a token of their own who takes part in one mission, over HTTP. */
record Member(Api api, String id, String mission) {
    private static final AtomicInteger ADDED = new AtomicInteger();

    /** Whom nobody knew before, with a role in the organisation, at this machine or another. */
    static Member added(Installation installation, String mission, String role, boolean remote) {
        var admin = installation.api();
        var name = "%s %d".formatted(role, ADDED.incrementAndGet());
        var welcome = admin.post("/api/users", Map.of("name", name, "role", role));
        var wanted = Map.of("label", "elsewhere", "user", name, "remote", true);
        var secret = remote ? admin.post("/api/tokens", wanted).get("secret") : welcome.at("/token/secret");
        return new Member(admin.as(secret.asString()), welcome.at("/user/id").asString(), mission);
    }

    Member joined(String role) {
        post("join", Map.of("role", role));
        return this;
    }

    JsonNode post(String what, Map<String, ?> body) {
        return api.post(of(what), body);
    }

    Answer tryPost(String what, Map<String, ?> body) {
        return api.tryPost(of(what), body, null);
    }

    Answer tryPost(String what, Map<String, ?> body, String idempotencyKey) {
        return api.tryPost(of(what), body, idempotencyKey);
    }

    JsonNode get(String what) {
        return api.get(of(what));
    }

    /** What of this mission waits for them. */
    List<JsonNode> inbox() {
        return api.get("/api/inbox?limit=200")
                .get("items")
                .valueStream()
                .filter(item -> item.get("missionId").asString().equals(mission))
                .toList();
    }

    Answer decide(String request, String option) {
        return tryPost("decisions", Map.of("request", request, "option", option));
    }

    /** Oldest first. */
    List<String> logged() {
        return events().map(event -> event.get("type").asString()).toList();
    }

    /** The latest event of a type, as it is stored. */
    JsonNode envelope(String type) {
        var latest = events().filter(event -> event.get("type").asString().equals(type))
                .toList()
                .getLast();
        return JsonMapper.shared().readTree(latest.get("envelope").asString());
    }

    private Stream<JsonNode> events() {
        return get("events?limit=200").get("items").valueStream();
    }

    /** The path of something of this mission. */
    String of(String what) {
        return "/api/missions/%s/%s".formatted(mission, what);
    }
}
