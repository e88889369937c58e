package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Planning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one mission there is, as a test's contexts tell it, with the planning commit it is given. */
public final class TestMission implements Missions, Planning {
    private final TestBoard board;
    private volatile @Nullable Contexts mission;
    private volatile @Nullable CommitId planningCommit;

    public TestMission(TestBoard board) {
        this.board = board;
    }

    public void is(Contexts contexts) {
        mission = contexts;
    }

    public @Nullable CommitId planningCommit() {
        return planningCommit;
    }

    @Override
    public void recordPlanningCommit(WriteContext context, CommitId commit) {
        planningCommit = commit;
    }

    @Override
    public List<MissionFacts> find(OrganizationId organization, String selector) {
        var known = mission;
        return known == null || !known.mission().value().equals(selector)
                ? List.of()
                : List.of(new MissionFacts(
                        known.mission(),
                        organization,
                        known.repository(),
                        known.slug(),
                        "Tidy the shelves",
                        "software-dev",
                        known.topology(),
                        known.target(),
                        known.topology().hasCoordination() ? known.names().coordinationBranch() : null,
                        known.names(),
                        known.authority(),
                        new Version(1),
                        planningCommit,
                        true,
                        board.lanes(),
                        null));
    }

    @Override
    public List<MissionFacts> activeIn(OrganizationId organization, RepositoryId repository) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<MissionFacts> ofRun(OrganizationId organization, RunId run) {
        return Optional.empty();
    }

    @Override
    public Page<MissionSummary> list(EntryContext context, MissionFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MissionDetails show(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Specified specify(RepositoryContext context, Specify command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Planned plan(WriteContext context, Plan command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Drafted tasks(WriteContext context, Tasks command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Finalized finalizePlan(WriteContext context, FinalizePlan command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Analyzed analyze(WriteContext context, Analyze command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Retrospected retrospect(WriteContext context, Retrospect command) {
        throw new UnsupportedOperationException();
    }
}
