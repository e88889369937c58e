package dev.quarterdeck.mission.internal.adapter.web.stream;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.mission.api.MissionStreams;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}/stream")
class StreamController {
    private static final String FROM_NOW_ON = "";

    private final MissionStreams streams;
    private final OpenStreams open;

    StreamController(MissionStreams streams, OpenStreams open) {
        this.streams = streams;
        this.open = open;
    }

    /** The header is a browser's that comes back; the address it comes back to still has the parameter it began with. */
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            ReadContext context,
            @RequestParam(defaultValue = FROM_NOW_ON) String after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = FROM_NOW_ON) String last,
            HttpServletResponse response)
            throws IOException {
        open.write(streams.open(context, last.isBlank() ? after : last), response);
    }
}
