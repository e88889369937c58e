package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Missions as the catalogue answers for them; each has the work packages WP01 and WP02. */
final class MissionsInMemory extends StatusOnly implements Missions {
    final RunsInMemory runs = new RunsInMemory();
    private final List<MissionFacts> known = new ArrayList<>();

    void add(MissionFacts facts) {
        known.add(facts);
    }

    void replace(MissionFacts before, MissionFacts after) {
        known.replaceAll(facts -> facts.equals(before) ? after : facts);
    }

    @Override
    public List<MissionFacts> find(OrganizationId organization, String selector) {
        var wanted = selector.strip().toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(facts -> facts.organization().equals(organization))
                .filter(facts -> Stream.of(
                                facts.mission().value(),
                                facts.mission().mid8(),
                                facts.names().fullSlug(),
                                facts.slug().value())
                        .anyMatch(handle -> handle.toLowerCase(Locale.ROOT).equals(wanted)))
                .toList();
    }

    @Override
    public List<MissionFacts> activeIn(OrganizationId organization, RepositoryId repository) {
        return known.stream()
                .filter(facts -> facts.repository().equals(repository) && facts.active())
                .toList();
    }

    @Override
    public Optional<MissionFacts> ofRun(OrganizationId organization, RunId run) {
        var mission = runs.missionOf(run);
        return mission == null
                ? Optional.empty()
                : find(organization, mission.value()).stream().findFirst();
    }

    @Override
    public Page<MissionSummary> list(EntryContext context, MissionFilter filter, PageRequest page) {
        return new Page<>(known.stream().map(MissionsInMemory::summary).toList(), null);
    }

    @Override
    public MissionDetails show(ReadContext context) {
        throw new UnsupportedOperationException("Resolution shows no mission");
    }

    @Override
    public StatusView of(ReadContext context) {
        var identity = context.identity();
        return new StatusView(
                identity.mission(),
                identity.mid8(),
                identity.slug().value(),
                identity.missionType(),
                find(identity.organization(), identity.mission().value())
                        .getFirst()
                        .topology(),
                Phase.SPECIFYING,
                context.statusSurface().authority(),
                context.statusSurface().version(),
                Stream.of("WP01", "WP02")
                        .map(id ->
                                new WorkPackageView(WorkPackageId.of(id), id, WorkPackageStatus.PLANNED, null, null, 0))
                        .toList(),
                Map.of());
    }

    private static MissionSummary summary(MissionFacts facts) {
        return new MissionSummary(
                facts.mission(),
                facts.mission().mid8(),
                facts.slug().value(),
                facts.title(),
                facts.missionType(),
                facts.topology(),
                Phase.SPECIFYING,
                facts.authority(),
                facts.version(),
                facts.repository(),
                Instant.EPOCH,
                Map.of(),
                List.of(),
                0);
    }
}
