package dev.quarterdeck.mission.internal.adapter.web;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Timeline;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Filter;
import dev.quarterdeck.mission.api.Timeline.Group;
import dev.quarterdeck.mission.api.Timeline.Order;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}/timeline")
class TimelineController {
    private static final String NONE = "";

    private final Timeline timeline;

    TimelineController(Timeline timeline) {
        this.timeline = timeline;
    }

    @GetMapping
    Page<Entry> page(
            ReadContext context,
            @RequestParam(defaultValue = NONE) Set<Group> group,
            @RequestParam(defaultValue = NONE) Set<String> type,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable WorkPackageId wp,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "newest") Order order,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new Filter(group, type, actor, wp, since, until, order);
        return timeline.page(context, filter, new PageRequest(cursor, limit));
    }
}
