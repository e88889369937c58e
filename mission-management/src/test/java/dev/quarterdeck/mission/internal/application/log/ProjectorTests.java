package dev.quarterdeck.mission.internal.application.log;

import static dev.quarterdeck.mission.Samples.COMMIT;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.PERSON;
import static dev.quarterdeck.mission.Samples.START;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCompleted;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleReducer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProjectorTests {
    private static final String MIRRORED = "elsewhere.line";

    private final Projector projector = new Projector(List.of(new OneWorkPackagePerLine()));

    @Test
    void aMissionIsWhatItWasCreatedAs() {
        var mission = meaning(fact(created(MISSION, "first"))).mission();
        assertThat(mission.title()).isEqualTo("Title of first");
        assertThat(mission.phase()).isEqualTo(Phase.SPECIFYING);
        assertThat(mission.active()).isTrue();
        assertThat(mission.createdBy()).isEqualTo(PERSON);
        assertThat(mission.createdAt()).isEqualTo(START);
        assertThat(mission.coordinationBranch()).isNull();
    }

    @Test
    void itsFirstArtifactEndsTheSpecifying() {
        var committed = new ArtifactCommitted(new BranchName("main"), COMMIT);
        var failed = new ArtifactCommitFailed(new BranchName("main"), "REF_MOVED", "it moved");
        var creation = fact(created(MISSION, "first"));
        assertThat(meaning(creation, fact(committed)).mission().phase()).isEqualTo(Phase.PLANNING);
        assertThat(meaning(creation, fact(failed)).mission().phase()).isEqualTo(Phase.SPECIFYING);
    }

    @Test
    void anEndedMissionIsNotActive() {
        var creation = fact(created(MISSION, "first"));
        var completed = meaning(creation, fact(new MissionCompleted())).mission();
        var canceled = meaning(creation, fact(new MissionCanceled("no need"))).mission();
        assertThat(completed.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(canceled.phase()).isEqualTo(Phase.CANCELED);
        assertThat(List.of(completed.active(), canceled.active())).containsOnly(false);
    }

    @Test
    void whatIsNotUnderstoodHasNoMeaning() {
        var creation = fact(created(MISSION, "first"));
        assertThat(meaning(creation, stored("future.thing", null))).isEqualTo(meaning(creation));
        assertThat(projector.of(List.of(fact(planned())))).isNull();
    }

    @Test
    void creatingAgainChangesNothing() {
        var creation = fact(created(MISSION, "first"));
        assertThat(meaning(creation, fact(created(MISSION, "second")))).isEqualTo(meaning(creation));
    }

    @Test
    void mirroredEventsAreFoldedTogetherAndOurFactsAfterThem() {
        var projection = meaning(line(), fact(planned()), line());
        assertThat(projection.workPackages()).hasSize(2);
        assertThat(projection.mission().planningCommit()).isEqualTo(COMMIT);
    }

    @Test
    void addingEventByEventMeansTheSameAsFoldingAll() {
        var stream = List.of(line(), fact(planned()), line(), stored("future.thing", null), line());
        Projection now = null;
        var sofar = new ArrayList<RecordedEvent>();
        for (var event : stream) {
            sofar.add(event);
            now = projector.after(now, List.of(event), () -> List.copyOf(sofar));
            assertThat(now).isEqualTo(projector.of(sofar));
        }
    }

    private Projection meaning(RecordedEvent... events) {
        var projection = projector.of(List.of(events));
        assertThat(projection).isNotNull();
        return Objects.requireNonNull(projection);
    }

    private static RecordedEvent line() {
        return stored(MIRRORED, null);
    }

    private static RecordedEvent fact(MissionFact fact) {
        return stored(fact.getClass().getSimpleName(), fact);
    }

    private static RecordedEvent stored(String type, @Nullable MissionFact fact) {
        var envelope = new EventEnvelope(
                MISSION,
                new Version(1),
                new EventId(Samples.ulid(1)),
                type,
                3,
                PERSON,
                START,
                START,
                1,
                null,
                Samples.CORRELATION,
                Samples.NODE,
                null,
                "{}",
                HashChain.START);
        return new RecordedEvent(envelope, fact);
    }

    private static final class OneWorkPackagePerLine implements StatusFold {
        @Override
        public boolean owns(String type) {
            return type.equals(MIRRORED);
        }

        @Override
        public @Nullable Projection fold(List<RecordedEvent> owned) {
            var mission = LifecycleReducer.apply(null, created(MISSION, "mirrored"), PERSON, START);
            var workPackages = new ArrayList<WorkPackage>();
            for (var line = 1; line <= owned.size(); line++) {
                var id = new WorkPackageId("WP%02d".formatted(line));
                workPackages.add(new WorkPackage(id, "Line", WorkPackageStatus.PLANNED, null, null, 0, null, 0));
            }
            return mission == null ? null : new Projection(mission.mission(), workPackages, Subjects.NONE);
        }
    }
}
