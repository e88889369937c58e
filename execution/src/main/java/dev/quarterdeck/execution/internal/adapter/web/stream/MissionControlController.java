package dev.quarterdeck.execution.internal.adapter.web.stream;

import dev.quarterdeck.execution.api.MissionControl;
import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.execution.api.MissionControl.Layout;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.AgentSessionId;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/mission-control")
class MissionControlController {
    private final MissionControl page;
    private final AgentStreams streams;
    private final JsonMapper json;

    MissionControlController(MissionControl page, AgentStreams streams, JsonMapper json) {
        this.page = page;
        this.streams = streams;
        this.json = json;
    }

    /** The header is a browser's that comes back; the address it comes back to still has the parameter it began with. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            EntryContext context,
            @RequestParam(defaultValue = "") List<AgentSessionId> sessions,
            @RequestParam(required = false) @Nullable String after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response) {
        var stream = page.watch(context, sessions, last == null ? after : last);
        streams.write(new PageText(stream, json), response);
    }

    @GetMapping("/latch")
    Latch latch(EntryContext context) {
        return page.latch(context);
    }

    @GetMapping("/layout")
    Layout layout(EntryContext context) {
        return page.layout(context);
    }

    @PutMapping("/layout")
    Layout arrange(EntryContext context, @RequestBody Layout layout) {
        return page.arrange(context, layout);
    }
}
