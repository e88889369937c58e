package dev.quarterdeck.mission.internal.adapter.web;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionEvents.Feed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/events")
class EventsController {
    private final MissionEvents events;

    EventsController(MissionEvents events) {
        this.events = events;
    }

    @GetMapping
    Feed feed(
            EntryContext context,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return events.feed(context, after, limit);
    }
}
