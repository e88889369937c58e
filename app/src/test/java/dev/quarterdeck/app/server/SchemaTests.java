package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SchemaTests {
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

    @Test
    void everyModulesSchemasAreListedAndShown() {
        var items = web.get("/schemas", admin).json().path("items");
        assertThat(items.toString())
                .contains("Envelope.schema.json", "DecisionCaptured.schema.json", "charter.schema.json");
        for (var item : items) {
            var schema = web.get("/schemas/" + item.asString(), admin);
            assertThat(schema.status()).isEqualTo(200);
            assertThat(schema.header("Content-Type")).startsWith("application/schema+json");
            assertThat(schema.json().path("$schema").asString()).contains("2020-12");
        }
    }

    @Test
    void anotherNameIsNotFound() {
        var answer = web.get("/schemas/no-such.schema.json", admin);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
    }
}
