package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.Force;
import dev.quarterdeck.mission.api.MissionStatus.Forced;
import dev.quarterdeck.mission.api.MissionStatus.Move;
import dev.quarterdeck.mission.api.MissionStatus.Moved;
import dev.quarterdeck.mission.api.MissionStatus.Readiness;
import dev.quarterdeck.mission.api.MissionStatus.ReviewCycle;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions/{mission}")
class TransitionsController {
    private final MissionStatus statuses;

    TransitionsController(MissionStatus statuses) {
        this.statuses = statuses;
    }

    @PostMapping("/work-packages/{workPackage}/transitions")
    ResponseEntity<Moved> move(
            WriteContext context,
            @PathVariable WorkPackageId workPackage,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch expected,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody Wanted wanted) {
        return answer(statuses.move(
                context,
                new Move(workPackage, wanted.to(), wanted.reason(), IfMatch.wanted(expected), idempotencyKey)));
    }

    @PostMapping("/work-packages/{workPackage}/force")
    ResponseEntity<Moved> force(
            WriteContext context,
            @PathVariable WorkPackageId workPackage,
            @RequestHeader(name = "If-Match", required = false) @Nullable IfMatch expected,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody Wanted wanted) {
        var reason = requireNonNullElse(wanted.reason(), "");
        return answer(statuses.force(
                context, new Force(workPackage, wanted.to(), reason, IfMatch.wanted(expected), idempotencyKey)));
    }

    @GetMapping("/forced")
    Forced forced(ReadContext context) {
        return statuses.forced(context);
    }

    @GetMapping("/reviews")
    Page<ReviewCycle> reviews(ReadContext context) {
        return new Page<>(statuses.reviews(context), null);
    }

    @GetMapping("/readiness")
    Readiness readiness(ReadContext context) {
        return statuses.ready(context);
    }

    private static ResponseEntity<Moved> answer(Moved moved) {
        return ResponseEntity.ok().eTag(moved.version().toString()).body(moved);
    }

    /** The status wanted, and why. */
    record Wanted(WorkPackageStatus to, @Nullable String reason) {
        Wanted {
            requireNonNull(to);
        }
    }
}
