package dev.quarterdeck.app.server;

import dev.quarterdeck.kernel.actor.Role;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Tokens of people with one role each. */
record People(Web web, Path home) {
    private static final AtomicInteger ADDED = new AtomicInteger();

    String admin() {
        return Web.secretIn(home);
    }

    String with(Role role) {
        var person = "{\"name\":\"%s %d\",\"role\":\"%s\"}"
                .formatted(role.wireName(), ADDED.incrementAndGet(), role.wireName());
        return web.post("/api/users", admin(), person)
                .json()
                .path("token")
                .path("secret")
                .asString();
    }
}
