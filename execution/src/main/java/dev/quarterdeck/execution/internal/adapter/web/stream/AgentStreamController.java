package dev.quarterdeck.execution.internal.adapter.web.stream;

import dev.quarterdeck.execution.api.AgentSessions;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/mission-control/sessions/{session}/stream")
class AgentStreamController {
    private final AgentSessions agents;
    private final AgentStreams streams;
    private final JsonMapper json;

    AgentStreamController(AgentSessions agents, AgentStreams streams, JsonMapper json) {
        this.agents = agents;
        this.streams = streams;
        this.json = json;
    }

    /** The header is a browser's that comes back; the address it comes back to still has the parameter it began with. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            EntryContext context,
            @PathVariable AgentSessionId session,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        var stream = agents.stream(context, session, last == null ? after : last);
        streams.write(new SessionText(stream, json), response);
    }
}
