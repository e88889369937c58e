package dev.quarterdeck.execution.internal.adapter.acp;

import static java.util.stream.Collectors.joining;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentQuestion.Option;
import dev.quarterdeck.execution.api.AgentUsage;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an agent says, as a message of ours; whatever is more than its text is kept as it was sent. */
final class Updates {
    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

    private Updates() {}

    static Said said(JsonNode update) {
        var kind = update.path("sessionUpdate").asString("");
        return switch (kind) {
            case "agent_message_chunk" -> chunk(Role.AGENT, Kind.TEXT, update);
            case "agent_thought_chunk" -> chunk(Role.AGENT, Kind.THOUGHT, update);
            case "user_message_chunk" -> chunk(Role.USER, Kind.TEXT, update);
            case "tool_call" -> toolCall(Role.AGENT, Kind.TOOL_CALL, update);
            case "tool_call_update" -> toolUpdate(update);
            case "plan" -> new Said(Role.AGENT, Kind.PLAN, plan(update.path("entries")), raw(update));
            // A later version of the protocol may say what this one has no word for.
            default -> new Said(Role.AGENT, Kind.STATUS, kind.isEmpty() ? "session/update" : kind, raw(update));
        };
    }

    private static Said chunk(Role role, Kind kind, JsonNode update) {
        var content = update.path("content");
        return content.path("type").asString("").equals("text")
                ? new Said(role, kind, content.path("text").asString(""), Map.of("chunk", "true"))
                : new Said(role, kind, text(content), raw(update));
    }

    private static Said toolUpdate(JsonNode update) {
        return ENDED.contains(update.path("status").asString(""))
                ? toolCall(Role.TOOL, Kind.TOOL_RESULT, update)
                : toolCall(Role.AGENT, Kind.TOOL_CALL, update);
    }

    private static Said toolCall(Role role, Kind kind, JsonNode update) {
        var metadata = new HashMap<>(raw(update));
        put(metadata, "toolCall", update.path("toolCallId"));
        put(metadata, "status", update.path("status"));
        put(metadata, "toolKind", update.path("kind"));
        var parts = update.path("content").valueStream().map(Updates::text).filter(part -> !part.isBlank());
        var title = update.path("title").asString("");
        var content = parts.collect(joining("\n"));
        var both = title.isEmpty() || content.isEmpty() ? title + content : title + "\n" + content;
        return new Said(role, kind, both, metadata);
    }

    private static void put(Map<String, String> metadata, String name, JsonNode value) {
        if (value.isString()) {
            metadata.put(name, value.stringValue());
        }
    }

    private static String text(JsonNode content) {
        return switch (content.path("type").asString("")) {
            case "text" -> content.path("text").asString("");
            case "content" -> text(content.path("content"));
            case "diff" -> "changed " + content.path("path").asString("");
            case "resource" -> content.path("resource").path("text").asString("");
            case "resource_link" -> content.path("uri").asString("");
            default -> "";
        };
    }

    private static String plan(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> "[%s] %s"
                        .formatted(
                                entry.path("status").asString("pending"),
                                entry.path("content").asString("")))
                .collect(joining("\n"));
    }

    private static Map<String, String> raw(JsonNode update) {
        return Map.of("raw", update.toString());
    }

    static AgentQuestion question(String id, AgentSessionId session, JsonNode params) {
        var call = params.path("toolCall");
        var toolCall = call.path("toolCallId").asString("");
        var options = params.path("options")
                .valueStream()
                .map(option -> new Option(
                        option.path("optionId").asString(""),
                        option.path("name").asString(""),
                        option.path("kind").asString("")))
                .toList();
        return new AgentQuestion(
                id,
                session,
                call.path("title").asString("The agent asks for permission"),
                toolCall.isEmpty() ? null : toolCall,
                call.toString(),
                options);
    }

    static Map<String, String> about(AgentQuestion question) {
        var metadata = new HashMap<>(Map.of("question", question.id(), "raw", question.detail()));
        var toolCall = question.toolCall();
        if (toolCall != null) {
            metadata.put("toolCall", toolCall);
        }
        return metadata;
    }

    static Optional<AgentUsage> usageOf(JsonNode update) {
        return update.path("sessionUpdate").asString("").equals("usage_update") ? usage(update) : Optional.empty();
    }

    /** What an update tells of the context and its cost, or an answer of the turn's tokens. */
    static Optional<AgentUsage> usage(JsonNode usage) {
        if (!usage.isObject()) {
            return Optional.empty();
        }
        var cost = usage.path("cost");
        return Optional.of(new AgentUsage(
                number(usage.path("inputTokens")),
                number(usage.path("outputTokens")),
                number(usage.path("used")),
                amount(cost.path("amount")),
                cost.path("currency").isString() ? cost.path("currency").stringValue() : null));
    }

    private static @Nullable Long number(JsonNode value) {
        return value.isNumber() ? value.asLong(0) : null;
    }

    /** One that is beyond all measure is none. */
    private static @Nullable BigDecimal amount(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.decimalValue() : null;
    }
}
