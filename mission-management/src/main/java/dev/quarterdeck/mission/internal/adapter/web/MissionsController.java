package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.MissionStatus.WorkPackageView;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Specified;
import dev.quarterdeck.mission.api.Planning.Specify;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/missions")
class MissionsController {
    private static final String USUAL = "50";

    private final Missions missions;
    private final MissionStatus statuses;
    private final MissionEvents events;
    private final Planning planning;

    MissionsController(Missions missions, MissionStatus statuses, MissionEvents events, Planning planning) {
        this.missions = missions;
        this.statuses = statuses;
        this.events = events;
        this.planning = planning;
    }

    @GetMapping
    Page<MissionSummary> list(
            EntryContext context,
            @RequestParam(required = false) @Nullable RepositoryId repository,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = USUAL) int limit) {
        return missions.list(context, new MissionFilter(repository, phase, text), new PageRequest(cursor, limit));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Specified specify(
            RepositoryContext context,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewMission body) {
        return planning.specify(context, body.command(idempotencyKey));
    }

    @GetMapping("/{mission}")
    MissionDetails show(ReadContext context) {
        return missions.show(context);
    }

    @GetMapping("/{mission}/status")
    ResponseEntity<StatusView> status(ReadContext context) {
        var status = statuses.of(context);
        return ResponseEntity.ok().eTag(status.version().toString()).body(status);
    }

    @GetMapping("/{mission}/work-packages")
    Page<WorkPackageView> workPackages(ReadContext context) {
        return new Page<>(statuses.of(context).workPackages(), null);
    }

    @GetMapping("/{mission}/events")
    Page<EventEnvelope> events(
            ReadContext context,
            @RequestParam(defaultValue = "0") Version after,
            @RequestParam(defaultValue = USUAL) int limit) {
        return events.page(context, after, limit);
    }

    /** What a mission is asked for with; what is left out takes the usual value. */
    record NewMission(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String missionType,
            @Nullable Topology topology,
            @Nullable BranchName target) {
        Specify command(@Nullable String idempotencyKey) {
            return Specify.of(requireNonNullElse(title, ""), purpose, missionType, topology, target, idempotencyKey);
        }
    }
}
