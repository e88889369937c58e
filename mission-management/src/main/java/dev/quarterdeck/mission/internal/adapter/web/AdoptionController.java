package dev.quarterdeck.mission.internal.adapter.web;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Adoption.Adopt;
import dev.quarterdeck.mission.api.Adoption.AdoptionReport;
import dev.quarterdeck.mission.api.Findings;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.FindingFilter;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/repositories/{repository}")
class AdoptionController {
    private final Adoption adoption;
    private final Findings findings;

    AdoptionController(Adoption adoption, Findings findings) {
        this.adoption = adoption;
        this.findings = findings;
    }

    @PostMapping("/adopt")
    AdoptionReport adopt(RepositoryContext context, @RequestParam(required = false) @Nullable BranchName branch) {
        return adoption.adopt(context, new Adopt(branch), Progress.NONE);
    }

    @GetMapping("/findings")
    Page<Finding> findings(
            RepositoryContext context,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String mission,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var filter = new FindingFilter(Findings.severityNamed(severity), code, mission);
        return findings.list(context, filter, new PageRequest(cursor, limit));
    }
}
