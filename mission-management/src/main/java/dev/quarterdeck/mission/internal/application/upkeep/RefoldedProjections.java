package dev.quarterdeck.mission.internal.application.upkeep;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.internal.application.upkeep.KeptProjections.Refolded;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Subjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RefoldedProjections implements Projections {
    private final KeptProjections projections;

    RefoldedProjections(KeptProjections projections) {
        this.projections = projections;
    }

    @Override
    public Rebuilt rebuild(EntryContext context, Progress progress) {
        var organization = context.entry().organization();
        var missions = projections.missions(organization);
        var differences = new ArrayList<Difference>();
        for (var done = 0; done < missions.size(); done++) {
            var mission = missions.get(done);
            differences(mission, projections.refold(organization, mission)).forEach(differences::add);
            progress.reached(done + 1, missions.size());
        }
        return new Rebuilt(missions.size(), differences);
    }

    private static Stream<Difference> differences(MissionId mission, Refolded refolded) {
        var kept = parts(refolded.kept());
        var rebuilt = parts(refolded.rebuilt());
        var names = new TreeSet<>(kept.keySet());
        names.addAll(rebuilt.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(kept.get(name), rebuilt.get(name)))
                .map(name -> new Difference(mission, name, text(kept.get(name)), text(rebuilt.get(name))));
    }

    /** Each part of a projection by its name. */
    private static Map<String, Object> parts(@Nullable Projection projection) {
        if (projection == null) {
            return Map.of();
        }
        var parts = new HashMap<String, Object>();
        projection.workPackages().forEach(each -> parts.put(each.id().value(), each));
        parts.put("mission", projection.mission());
        var subjects = projection.subjects();
        put(parts, "rules", subjects.rules(), null);
        put(parts, "plan", subjects.plan(), Subjects.NONE.plan());
        put(parts, "work", subjects.work(), Subjects.NONE.work());
        put(parts, "runs", subjects.runs(), Subjects.NONE.runs());
        put(parts, "integration", subjects.integration(), Subjects.NONE.integration());
        put(parts, "handovers", subjects.handovers(), Subjects.NONE.handovers());
        put(parts, "discrepancies", subjects.discrepancies(), Subjects.NONE.discrepancies());
        put(parts, "requests", subjects.requests(), Subjects.NONE.requests());
        return parts;
    }

    private static void put(Map<String, Object> parts, String name, @Nullable Object state, @Nullable Object none) {
        if (state != null && !state.equals(none)) {
            parts.put(name, state);
        }
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : part.toString();
    }
}
