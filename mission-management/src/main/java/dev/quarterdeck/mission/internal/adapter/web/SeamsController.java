package dev.quarterdeck.mission.internal.adapter.web;

import static java.util.Objects.requireNonNullElse;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.Seams;
import dev.quarterdeck.mission.api.Seams.MissionSeams;
import dev.quarterdeck.mission.api.Seams.SeamOverview;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class SeamsController {
    private final Seams seams;

    SeamsController(Seams seams) {
        this.seams = seams;
    }

    @GetMapping("/repositories/{repository}/seams")
    SeamOverview list(RepositoryContext context, @RequestParam(required = false) @Nullable String mission) {
        return seams.list(context, mission);
    }

    @PostMapping("/repositories/{repository}/seams/comparison")
    SeamOverview compare(RepositoryContext context, @RequestParam(required = false) @Nullable String mission) {
        return seams.compare(context, mission);
    }

    @PostMapping("/missions/{mission}/seams/{seam}")
    MissionSeams move(WriteContext context, @PathVariable String seam, @RequestBody Move body) {
        return seams.move(context, Seams.seamNamed(seam), Seams.stateNamed(body.to()));
    }

    @PostMapping("/missions/{mission}/seams/{seam}/force")
    MissionSeams force(WriteContext context, @PathVariable String seam, @RequestBody Force body) {
        return seams.force(context, Seams.seamNamed(seam), requireNonNullElse(body.reason(), ""));
    }

    /** Shadow or native. */
    record Move(@Nullable String to) {}

    /** Why a seam becomes native although divergences are open. */
    record Force(@Nullable String reason) {}
}
