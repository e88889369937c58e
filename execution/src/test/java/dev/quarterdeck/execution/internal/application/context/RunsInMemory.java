package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.RunRecords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The runs under way, to be looked at. */
final class RunsInMemory implements RunRecords {
    private final Map<MissionId, Run> current = new HashMap<>();

    void is(MissionId mission, Run run) {
        current.put(mission, run);
    }

    @Nullable
    MissionId missionOf(RunId run) {
        return current.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(run))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Runs of(ReadContext context) {
        var mission = context.identity().mission();
        return new Runs(mission, new Version(1), current.get(mission), Set.of(), List.of());
    }

    @Override
    public Runs start(WriteContext context, NewRun command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runs claim(WriteContext context, StepClaim command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runs report(WriteContext context, StepReport command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runs block(WriteContext context, Blocking command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runs decide(WriteContext context, Answer command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Runs restart(WriteContext context, NewRun command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Page<Activity> activities(ReadContext context, Version after, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Activity> byKey(ReadContext context, String idempotencyKey) {
        return Optional.empty();
    }
}
