package dev.quarterdeck.execution.internal.application.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTests {
    private final Server server = new Server();
    private final Inspection inspection = new Inspection();

    @Test
    void aKnownContextIsShownWhole(@TempDir Path base) {
        var sandbox = GitSandbox.create(base.resolve("one"));
        var mission = server.create(server.register(sandbox.root()), "shelves", Topology.LANES_WITH_COORDINATION);
        var view = view(Server.at(sandbox.root()));
        assertThat(view.repositoryRefusal()).isNull();
        assertThat(view.missionRefusal()).isNull();
        assertThat(view.siteRefusal()).isNull();
        var shown = Objects.requireNonNull(view.mission());
        assertThat(shown.mid8()).isEqualTo(mission.mission().mid8());
        assertThat(shown.artifactPlacement())
                .extracting(ContextView.PlacementView::kind)
                .hasSameSizeAs(ArtifactKind.values())
                .startsWith("spec", "plan");
        assertThat(Objects.requireNonNull(shown.workspace()).primaryRoot())
                .isEqualTo(sandbox.root().toString());
        assertThat(view.entry().permissions()).isSorted();
    }

    @Test
    void whatCannotBeToldSaysWhy() {
        var view = view(Server.at(Path.of("/no/such/place")));
        assertThat(view.repository()).isNull();
        assertThat(Objects.requireNonNull(view.repositoryRefusal()).code()).isEqualTo("REPOSITORY_NOT_FOUND");
        assertThat(view.mission()).isNull();
        assertThat(Objects.requireNonNull(view.missionRefusal()).code()).isEqualTo("MISSION_UNRESOLVED");
        assertThat(view.entry().actor().displayName()).isEqualTo("Operator");
    }

    @Test
    void aMissionThatIsNamedHasToExist() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> view(Server.nowhere().naming("nothing")))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo("MISSION_NOT_FOUND"));
    }

    private ContextView view(InvocationSite site) {
        var whole = server.resolve(site);
        return inspection.view(Composites.entry(whole), whole);
    }
}
