package dev.quarterdeck.execution.internal.adapter.acp;

import dev.quarterdeck.execution.internal.adapter.acp.Frame.Failure;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Malformed;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Notification;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Request;
import dev.quarterdeck.execution.internal.adapter.acp.Frame.Result;
import dev.quarterdeck.execution.internal.application.agent.BoundedLines.Line;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between a line and the frame it holds. */
final class FrameFormat {
    static final int METHOD_NOT_FOUND = -32601;
    static final int INVALID_PARAMS = -32602;

    private static final int DEEPEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .build();

    private FrameFormat() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static Frame read(Line line) {
        if (line.cut()) {
            return new Malformed(line.text(), "it is too long");
        }
        try {
            return frame(JSON.readTree(line.text()), line.text());
        } catch (JacksonException | StackOverflowError _) {
            return new Malformed(line.text(), "it is no JSON");
        }
    }

    private static Frame frame(JsonNode json, String line) {
        var method = json.path("method");
        var id = json.path("id");
        var isRequest = id.isString() || id.isNumber();
        if (method.isString()) {
            return isRequest
                    ? new Request(id, method.stringValue(), json.path("params"))
                    : new Notification(method.stringValue(), json.path("params"));
        }
        if (isRequest && json.has("result")) {
            return new Result(id.toString(), json.path("result"));
        }
        if (isRequest && json.path("error").isObject()) {
            var error = json.path("error");
            return new Failure(
                    id.toString(),
                    error.path("code").asInt(0),
                    error.path("message").asString("") + detail(error.path("data")));
        }
        return new Malformed(line, "it is no JSON-RPC");
    }

    private static String detail(JsonNode data) {
        return data.isEmpty() ? "" : " " + data;
    }

    static String request(long id, String method, JsonNode params) {
        return message()
                .put("id", id)
                .put("method", method)
                .set("params", params)
                .toString();
    }

    static String notification(String method, JsonNode params) {
        return message().put("method", method).set("params", params).toString();
    }

    static String result(JsonNode id, JsonNode value) {
        return with(message(), "id", id).set("result", value).toString();
    }

    static String failure(JsonNode id, int code, String message) {
        var error = object().put("code", code).put("message", message);
        return with(message(), "id", id).set("error", error).toString();
    }

    private static ObjectNode with(ObjectNode message, String name, JsonNode value) {
        message.set(name, value);
        return message;
    }

    private static ObjectNode message() {
        return object().put("jsonrpc", "2.0");
    }
}
