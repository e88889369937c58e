package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.CheckoutRefusal;
import dev.quarterdeck.execution.api.ResolutionRefusal.MissionAmbiguous;
import dev.quarterdeck.execution.api.ResolutionRefusal.MissionNotFound;
import dev.quarterdeck.execution.api.ResolutionRefusal.MissionUnresolved;
import dev.quarterdeck.execution.internal.domain.context.Nearness;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells which mission a command is about. What the caller names wins; there is no default. */
@Component
class Selection {
    private static final int CANDIDATES = 20;
    private static final int NEAR = 5;

    private final Missions missions;

    Selection(Missions missions) {
        this.missions = missions;
    }

    Resolved<MissionFacts> select(InvocationSite site, Entry entry, Found found) {
        var selector = site.mission();
        if (selector != null) {
            return named(entry, selector);
        }
        var run = site.run();
        if (run != null) {
            return missions.ofRun(entry.organization(), run)
                    .<Resolved<MissionFacts>>map(Known::new)
                    .orElseGet(() -> new Unknown<>(new NotFound("run " + run, "qd next", List.of())));
        }
        var owner = found.owner();
        if (owner != null) {
            return new Known<>(owner);
        }
        return switch (found.repository()) {
            case Known<Repository>(var known) -> onlyActive(entry, known);
            case Unknown<Repository>(CheckoutRefusal.RepositoryNotFound none) ->
                new Unknown<>(new MissionUnresolved(none.subject()));
            case Unknown<Repository>(CheckoutRefusal why) -> new Unknown<>(why);
            case Unknown<Repository>(var _) -> new Unknown<>(new MissionUnresolved("the call"));
        };
    }

    private Resolved<MissionFacts> named(Entry entry, String selector) {
        var found = missions.find(entry.organization(), selector);
        return switch (found.size()) {
            case 0 -> new Unknown<>(new MissionNotFound(selector, near(entry, selector)));
            case 1 -> new Known<>(found.getFirst());
            default -> new Unknown<>(new MissionAmbiguous(selector, found.size(), candidates(found)));
        };
    }

    private Resolved<MissionFacts> onlyActive(Entry entry, Repository repository) {
        var active = missions.activeIn(entry.organization(), repository.id());
        return switch (active.size()) {
            case 0 -> new Unknown<>(new MissionUnresolved("repository " + repository.name()));
            case 1 -> new Known<>(active.getFirst());
            default -> new Unknown<>(new MissionAmbiguous(null, active.size(), candidates(active)));
        };
    }

    /** Selectors that mean one mission each: the full slug, or the id where several share that. */
    private static List<String> candidates(List<MissionFacts> missions) {
        var slugs = missions.stream().map(facts -> facts.names().fullSlug()).toList();
        return missions.stream()
                .limit(CANDIDATES)
                .map(facts -> slugs.indexOf(facts.names().fullSlug())
                                == slugs.lastIndexOf(facts.names().fullSlug())
                        ? facts.names().fullSlug()
                        : facts.mission().value())
                .toList();
    }

    private List<String> near(Entry entry, String selector) {
        if (!entry.permissions().contains(Permission.OVERSEE)) {
            return List.of();
        }
        var newest = missions.list(new EntryContext(entry), MissionFilter.ALL, PageRequest.first(PageRequest.MOST));
        return newest.items().stream()
                .map(MissionSummary::slug)
                .filter(slug -> Nearness.near(selector, slug))
                .distinct()
                .limit(NEAR)
                .toList();
    }
}
