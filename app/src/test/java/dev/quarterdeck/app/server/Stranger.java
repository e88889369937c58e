package dev.quarterdeck.app.server;

import java.util.concurrent.atomic.AtomicInteger;

/** The admin of an organisation of their own on the same server. */
record Stranger(Web web, String installationAdmin) {
    private static final AtomicInteger MADE = new AtomicInteger();

    String adminsToken() {
        var handle = "other-" + MADE.incrementAndGet();
        var founded = web.post("/api/organizations", installationAdmin, "{\"handle\":\"%s\"}".formatted(handle));
        var founder = founded.json().at("/token/secret").asString();
        return web.post("/api/users", founder, "{\"name\":\"Stranger\",\"role\":\"admin\"}")
                .json()
                .at("/token/secret")
                .asString();
    }
}
