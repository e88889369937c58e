package dev.quarterdeck.mission.internal.application.upkeep;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.internal.application.upkeep.KeptProjections.Refolded;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RefoldedProjections implements Projections {
    private static final String MISSION = "mission";

    private final KeptProjections projections;

    RefoldedProjections(KeptProjections projections) {
        this.projections = projections;
    }

    @Override
    public Rebuilt rebuild(EntryContext context) {
        var organization = context.entry().organization();
        var missions = projections.missions(organization);
        var differences = missions.stream()
                .flatMap(mission -> differences(mission, projections.refold(organization, mission)))
                .toList();
        return new Rebuilt(missions.size(), differences);
    }

    private static Stream<Difference> differences(MissionId mission, Refolded refolded) {
        var kept = parts(refolded.kept());
        var rebuilt = parts(refolded.rebuilt());
        var subjects = new TreeSet<>(kept.keySet());
        subjects.addAll(rebuilt.keySet());
        return subjects.stream()
                .filter(subject -> !Objects.equals(kept.get(subject), rebuilt.get(subject)))
                .map(subject -> new Difference(mission, subject, kept.get(subject), rebuilt.get(subject)));
    }

    /** Each part of a projection as text, by its name. */
    private static Map<String, String> parts(@Nullable Projection projection) {
        if (projection == null) {
            return Map.of();
        }
        var parts = projection.workPackages().stream()
                .collect(Collectors.toMap(each -> each.id().value(), WorkPackage::toString));
        parts.put(MISSION, projection.mission().toString());
        return parts;
    }
}
