package dev.quarterdeck.execution.internal.adapter.acp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The tool calls of a turn that have not ended; after a cancel an agent may never speak of them again. */
final class ToolCalls {
    private static final Set<String> OVER = Set.of("completed", "failed", "cancelled");

    private final Map<String, Call> open = new LinkedHashMap<>();

    void observe(JsonNode update) {
        var id = update.path("toolCallId").asString("");
        if (id.isEmpty()) {
            return;
        }
        if (OVER.contains(update.path("status").asString(""))) {
            open.remove(id);
        } else if (update.path("sessionUpdate").asString("").equals("tool_call")) {
            open.put(id, new Call(id, update.path("title").asString(id)));
        }
    }

    List<Call> open() {
        return List.copyOf(open.values());
    }

    void clear() {
        open.clear();
    }

    record Call(String id, String title) {}
}
