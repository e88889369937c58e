package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A status nobody changes. */
abstract class StatusOnly implements MissionStatus {
    @Override
    public Readiness ready(ReadContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void requireReady(ReadContext context, WorkPackageId workPackage) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Moved start(WriteContext context, Start command) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Moved> started(ReadContext context, String idempotencyKey) {
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
