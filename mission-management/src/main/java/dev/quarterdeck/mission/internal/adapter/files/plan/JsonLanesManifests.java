package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.application.planning.LanesManifests;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Component
class JsonLanesManifests implements LanesManifests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A line of it: the lane, and everything about it a person may ask. */
    private record Line(
            String lane,
            String branch,
            List<String> workPackages,
            List<String> ownedFiles,
            List<String> after,
            List<String> reasons) {}

    private record Manifest(int version, String mission, String slug, String targetBranch, List<Line> lanes) {}

    @Override
    public String text(MissionId id, Projection.Mission mission, List<PlannedWork> workPackages, List<Lane> lanes) {
        var lines =
                lanes.stream().map(lane -> line(mission, workPackages, lane)).toList();
        var manifest = new Manifest(
                1, id.value(), mission.slug().value(), mission.targetBranch().value(), lines);
        return JSON.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
    }

    private static Line line(Projection.Mission mission, List<PlannedWork> workPackages, Lane lane) {
        var branch = mission.topology().hasLanes() ? mission.names().laneBranch(lane.id()) : mission.targetBranch();
        return new Line(
                lane.id(),
                branch.value(),
                lane.workPackages().stream().map(WorkPackageId::value).toList(),
                in(lane, workPackages)
                        .flatMap(planned -> planned.ownedFiles().stream())
                        .distinct()
                        .toList(),
                after(lane, workPackages),
                lane.reasons());
    }

    private static List<String> after(Lane lane, List<PlannedWork> workPackages) {
        return in(lane, workPackages)
                .flatMap(planned -> planned.dependencies().stream())
                .flatMap(dependency ->
                        workPackages.stream().filter(planned -> planned.id().equals(dependency)))
                .map(PlannedWork::lane)
                .filter(other -> !other.equals(lane.id()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<PlannedWork> in(Lane lane, List<PlannedWork> workPackages) {
        return workPackages.stream().filter(planned -> planned.lane().equals(lane.id()));
    }
}
