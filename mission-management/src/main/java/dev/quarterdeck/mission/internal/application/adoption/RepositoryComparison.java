package dev.quarterdeck.mission.internal.application.adoption;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableRepository.Source;
import dev.quarterdeck.mission.internal.application.adoption.Divergences.Compared;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Reads missions anew where they were adopted from, and compares each with its log. */
@Component
class RepositoryComparison {
    private final GitFacts git;
    private final AdoptableRepository repository;
    private final Comparisons comparisons;

    RepositoryComparison(GitFacts git, AdoptableRepository repository, Comparisons comparisons) {
        this.git = git;
        this.repository = repository;
        this.comparisons = comparisons;
    }

    void compare(OrganizationId organization, RepositoryId id, Workspace workspace, List<Compared> missions) {
        var byBranch = missions.stream().collect(groupingBy(Compared::branch));
        byBranch.forEach((branch, adopted) -> {
            var present = present(id, workspace, branch);
            for (var mission : adopted) {
                var files = present.get(mission.directory());
                comparisons.keep(organization, mission.mission(), files == null ? null : files.read());
            }
        });
    }

    private Map<String, AdoptableMission> present(RepositoryId id, Workspace workspace, BranchName branch) {
        return git.tip(workspace, branch)
                .map(tip -> repository.missions(new Source(id, workspace, branch, tip)).stream()
                        .collect(toMap(AdoptableMission::directory, Function.identity())))
                .orElse(Map.of());
    }
}
