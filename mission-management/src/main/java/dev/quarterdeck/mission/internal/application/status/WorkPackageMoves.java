package dev.quarterdeck.mission.internal.application.status;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.internal.application.catalog.MissionIndex;
import dev.quarterdeck.mission.internal.application.catalog.Views;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class WorkPackageMoves implements MissionStatus {
    private final MissionIndex index;

    WorkPackageMoves(MissionIndex index) {
        this.index = index;
    }

    @Override
    public StatusView of(ReadContext context) {
        var mission = context.identity().mission();
        return index.standing(context.entry().organization(), mission)
                .map(Views::status)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
    }

    @Override
    public Readiness ready(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved start(WriteContext context, Start command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved handIn(WriteContext context, HandIn command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved move(WriteContext context, Move command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved judge(WriteContext context, Judgement command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved completeSubtasks(
            WriteContext context, WorkPackageId workPackage, Set<String> subtasks, @Nullable String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void record(WriteContext context, TestRun run) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved force(WriteContext context, Force command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Forced forced(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ReviewCycle> reviews(ReadContext context) {
        throw new UnsupportedOperationException();
    }
}
