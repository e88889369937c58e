package dev.quarterdeck.execution.internal.application.work;

import dev.quarterdeck.execution.api.WorkRefusal.LanesMissing;
import dev.quarterdeck.execution.internal.application.lane.LanePlan;
import dev.quarterdeck.execution.internal.application.lane.LaneSite;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionPlans.PlannedWorkPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** What finalize committed about the lanes; without it a person in the repository cannot see why work is where it is. */
@Component
class LanesManifest {
    private final GitFacts git;
    private final Manifests manifests;

    LanesManifest(GitFacts git, Manifests manifests) {
        this.git = git;
        this.manifests = manifests;
    }

    /** @throws Refused if the work package has no lane yet, or the manifest cannot be read */
    void require(LaneSite lane, LanePlan plan, PlannedWorkPackage workPackage) {
        if (!plan.view().finalized() || workPackage.lane().isEmpty()) {
            throw missing(plan, "the mission is not finalized");
        }
        var place = lane.context().artifactPlacement().of(ArtifactKind.LANES_MANIFEST);
        var file = git.tip(lane.workspace(), place.readFrom())
                .flatMap(tip -> git.files(lane.workspace(), tip, directoryOf(place.path())).stream()
                        .filter(found -> found.path().equals(place.path()))
                        .findFirst());
        if (file.isEmpty()) {
            throw missing(plan, "there is no %s on %s".formatted(place.path(), place.readFrom()));
        }
        if (!readable(lane, file.get())) {
            throw missing(plan, "%s on %s cannot be read".formatted(place.path(), place.readFrom()));
        }
    }

    private boolean readable(LaneSite lane, TreeFile file) {
        try (var text = git.open(lane.workspace(), file.blob())) {
            return manifests.readable(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Refused missing(LanePlan plan, String observed) {
        return new Refused(new LanesMissing(plan.mission(), observed));
    }

    private static String directoryOf(String path) {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
