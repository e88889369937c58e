package dev.quarterdeck.execution.internal.adapter.acp;

import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of what we ask an agent. */
final class Calls {
    static final int VERSION = 1;

    private Calls() {}

    /** Agents use files and terminals by themselves, where they are watched and limited as processes. */
    static ObjectNode initialize() {
        var capabilities = FrameFormat.object();
        capabilities.set("fs", FrameFormat.object().put("readTextFile", false).put("writeTextFile", false));
        capabilities.put("terminal", false);
        var body = FrameFormat.object().put("protocolVersion", VERSION);
        body.set("clientCapabilities", capabilities);
        body.set("clientInfo", FrameFormat.object().put("name", "quarterdeck").put("version", "1"));
        return body;
    }

    static ObjectNode newSession(Path directory) {
        var body = FrameFormat.object().put("cwd", directory.toString());
        body.set("mcpServers", JsonNodeFactory.instance.arrayNode());
        return body;
    }

    static ObjectNode load(String session, Path directory) {
        return newSession(directory).put("sessionId", session);
    }

    static ObjectNode session(String session) {
        return FrameFormat.object().put("sessionId", session);
    }

    static ObjectNode prompt(String session, String text) {
        var part = FrameFormat.object().put("type", "text").put("text", text);
        var body = session(session);
        body.set("prompt", JsonNodeFactory.instance.arrayNode().add(part));
        return body;
    }
}
