package dev.quarterdeck.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class OpenApiTests {
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
    void theDescriptionIsOfVersionThreeDotOneAndNamesEveryPath() {
        var description = description();
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains("/api/users", "/api/tokens")
                .allMatch(path -> path.startsWith("/api/"));
        assertThat(description
                        .path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    @Test
    void ourTypesAreDescribedAsTheyLook() {
        var schemas = description().path("components").path("schemas");
        assertThat(schemas.propertyNames()).contains("Problem").doesNotContain("EntryContext", "ReadContext");
        assertThat(schemas.path("UsersUser")
                        .path("properties")
                        .path("roles")
                        .path("items")
                        .path("enum")
                        .toString())
                .contains("\"admin\"");
    }

    @Test
    void aSealedFamilyIsOneOfItsMembersByKind() {
        var schemas = description().path("components").path("schemas");
        var members = schemas.path("CommitOutcome").path("oneOf");
        assertThat(members).hasSize(3);
        assertThat(members.findPath("kind").path("enum").toString()).isEqualTo("[\"committed\"]");
        var waiting = schemas.path("CommitOutcomeWaiting");
        assertThat(waiting.path("required").toString()).isEqualTo("[\"branch\",\"why\"]");
    }

    @Test
    void whatTheServerResolvesIsNoParameterAndWhatItResolvesFromIs() {
        var paths = description().path("paths");
        assertThat(paths.findValuesAsString("name")).doesNotContain("context", "whole");
        var specify = paths.path("/api/missions").path("post").path("parameters");
        assertThat(specify.findValuesAsString("name")).contains("repository", "Idempotency-Key");
    }

    @Test
    void everyOperationNamesItsPathVariablesAndMayAnswerWithAProblem() {
        description()
                .path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    var names = operation.getValue().path("parameters").findValuesAsString("name");
                    assertThat(path.getKey()
                                    .replaceAll("[^{]*\\{(\\w+)}[^{]*", "$1 ")
                                    .split(" "))
                            .filteredOn(name -> !name.contains("/"))
                            .allMatch(names::contains);
                    assertThat(operation
                                    .getValue()
                                    .path("responses")
                                    .path("default")
                                    .toString())
                            .contains("application/problem+json");
                }));
    }

    @Test
    void theDescriptionCanBeBrowsed() {
        assertThat(web.get("/api-page", admin).status()).isEqualTo(302);
        assertThat(web.get("/swagger-ui/index.html", admin).body()).contains("swagger");
    }

    private JsonNode description() {
        return web.get("/openapi.json", admin).json();
    }
}
