package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.domain.context.Place;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Repositories;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Follows a place to the repository it belongs to, to that repository's checkouts, and to the worktree's mission. */
@Component
class Search {
    private final Standings standings;
    private final Homes homes;
    private final Repositories repositories;
    private final Missions missions;

    Search(Standings standings, Homes homes, Repositories repositories, Missions missions) {
        this.standings = standings;
        this.homes = homes;
        this.repositories = repositories;
        this.missions = missions;
    }

    /** The repository the caller names, else the one the caller stands in. */
    Found from(InvocationSite site, Place place) {
        var organization = site.principal().organization();
        var standing = standings.of(organization, place);
        var named = site.repository();
        return found(organization, standing, named == null ? standing.repository() : byId(organization, named));
    }

    /** The same caller, and a mission's repository. */
    Found of(MissionFacts facts, Found from) {
        return from.isOf(facts.repository())
                ? from
                : found(facts.organization(), from.standing(), byId(facts.organization(), facts.repository()));
    }

    private Found found(OrganizationId organization, Standing standing, Resolved<Repository> repository) {
        var home = repository instanceof Known<Repository>(var known) ? homes.of(known, standing) : null;
        var worktree = Checkouts.worktreeName(standing, home).orElse(null);
        var owner = home == null || worktree == null ? null : owner(organization, home.repository(), worktree);
        return new Found(standing, repository, home, owner);
    }

    /** The mission whose lane or coordination worktree has this directory name. */
    private @Nullable MissionFacts owner(OrganizationId organization, RepositoryId repository, String worktree) {
        return MissionNames.fullSlugIn(worktree)
                .flatMap(slug -> missions.find(organization, slug).stream()
                        .filter(facts -> facts.repository().equals(repository))
                        .filter(facts -> facts.names().hasWorktree(worktree))
                        .findFirst())
                .orElse(null);
    }

    private Resolved<Repository> byId(OrganizationId organization, RepositoryId id) {
        var known = repositories.byId(organization, id);
        return known.<Resolved<Repository>>map(Known::new)
                .orElseGet(() -> new Unknown<>(new NotFound("repository " + id, "GET /api/repositories", List.of())));
    }
}
