package dev.quarterdeck.execution.internal.adapter.acp;

import tools.jackson.databind.JsonNode;

/** One line of JSON-RPC. */
sealed interface Frame {
    /** @param id the sender's, to be given back as it is */
    record Request(JsonNode id, String method, JsonNode params) implements Frame {}

    record Notification(String method, JsonNode params) implements Frame {}

    record Result(String id, JsonNode value) implements Frame {}

    record Failure(String id, int code, String message) implements Frame {}

    /** @param why it is none of the others */
    record Malformed(String line, String why) implements Frame {}
}
