package dev.quarterdeck.mission.internal.application.catalog;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Place;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex.Standing;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CatalogedMissions implements Missions {
    private final MissionIndex index;
    private final MissionLog log;
    private final List<FindingCounts> findings;

    CatalogedMissions(MissionIndex index, MissionLog log, List<FindingCounts> findings) {
        this.index = index;
        this.log = log;
        this.findings = List.copyOf(findings);
    }

    @Override
    public List<MissionFacts> find(OrganizationId organization, String selector) {
        return index.selected(organization, selector.strip()).stream()
                .map(Views::facts)
                .toList();
    }

    @Override
    public List<MissionFacts> activeIn(OrganizationId organization, RepositoryId repository) {
        return index.active(organization, repository).stream().map(Views::facts).toList();
    }

    /** A run is named by the event that started it. */
    @Override
    public Optional<MissionFacts> ofRun(OrganizationId organization, RunId run) {
        return log.byId(organization, new EventId(run.value()))
                .filter(event -> event.fact() instanceof MissionStarted)
                .flatMap(event -> find(organization, event.envelope().mission().value()).stream()
                        .findFirst());
    }

    @Override
    public Page<MissionSummary> list(EntryContext context, MissionFilter filter, PageRequest page) {
        check(filter.phase());
        // One more than asked for tells whether there is a next page.
        var found = index.page(context.entry().organization(), filter, Cursor.place(page.cursor()), page.limit() + 1);
        var shown = found.stream().limit(page.limit()).toList();
        var more = found.size() > shown.size();
        return new Page<>(
                shown.stream().map(Views::summary).toList(),
                more ? cursorAfter(shown.getLast().standing()) : null);
    }

    @Override
    public MissionDetails show(ReadContext context) {
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        var overview = index.overview(organization, mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
        var count = findings.stream()
                .mapToLong(each -> each.of(organization, mission))
                .sum();
        return Views.details(overview, count);
    }

    private static String cursorAfter(Standing last) {
        return Cursor.write(new Place(last.mission().createdAt(), last.id()));
    }

    private static void check(@Nullable String phase) {
        var known = Arrays.stream(Phase.values()).map(Phase::wireName).toList();
        if (phase != null && !known.contains(phase)) {
            throw new Refused(new InvalidInput(
                    "phase",
                    "There is no phase '%s'.".formatted(phase),
                    phase,
                    String.join(", ", known),
                    "name one of the phases"));
        }
    }
}
