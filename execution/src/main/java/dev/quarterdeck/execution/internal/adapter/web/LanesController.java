package dev.quarterdeck.execution.internal.adapter.web;

import dev.quarterdeck.execution.api.Lanes;
import dev.quarterdeck.execution.api.Lanes.LaneRemoved;
import dev.quarterdeck.execution.api.Lanes.LaneReport;
import dev.quarterdeck.execution.api.Lanes.LaneUpdated;
import dev.quarterdeck.kernel.context.WriteContext;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LanesController {
    private final Lanes lanes;

    LanesController(Lanes lanes) {
        this.lanes = lanes;
    }

    @GetMapping("/api/missions/{mission}/lanes")
    LaneReport report(WriteContext context) {
        return lanes.report(context);
    }

    @PostMapping("/api/missions/{mission}/lanes/{lane}/update")
    LaneUpdated update(WriteContext context, @PathVariable String lane) {
        return lanes.update(context, lane);
    }

    @DeleteMapping("/api/missions/{mission}/lanes/{lane}/worktree")
    LaneRemoved remove(WriteContext context, @PathVariable String lane) {
        return lanes.remove(context, lane);
    }
}
