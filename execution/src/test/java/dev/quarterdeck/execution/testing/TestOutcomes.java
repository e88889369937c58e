package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.api.ArtifactOutcomes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the outcomes it is told; refuses as many as it is asked to refuse. */
public final class TestOutcomes implements ArtifactOutcomes {
    /** An outcome of a cause. */
    public record Recorded(EventId cause, CommitOutcome outcome) {}

    private final List<Recorded> recorded = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    @Override
    public Version record(
            OrganizationId organization,
            RepositoryId repository,
            MissionId mission,
            EventId cause,
            CommitOutcome outcome) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the log is away");
        }
        recorded.add(new Recorded(cause, outcome));
        return new Version(recorded.size());
    }

    public List<CommitOutcome> all() {
        return recorded.stream().map(Recorded::outcome).toList();
    }

    public void refuse(int times) {
        refusals.set(times);
    }
}
