package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.execution.api.EffectQueue.State;
import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.GitEffectRecord;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.MissionId;

/** Rows as the queue shows them. */
final class PendingRows {
    private PendingRows() {}

    static String stored(Kind kind) {
        return switch (kind) {
            case ARTIFACTS -> WorkRows.ARTIFACTS;
            case MERGE -> WorkRows.MERGE;
            case CLEARING -> WorkRows.CLEARING;
            case PUSH -> WorkRows.PUSH;
        };
    }

    static PendingEffect pending(GitEffectRecord row) {
        var state = state(row.getState());
        var tried = state == State.PENDING || state == State.WAITING;
        return new PendingEffect(
                new EffectId(row.getEffectId()),
                new MissionId(row.getMissionId()),
                kind(row.getKind()),
                new BranchName(row.getDestination()),
                row.getRemote(),
                state,
                row.getErrorText(),
                row.getAttempts(),
                row.getCreatedAt().toInstant(),
                tried ? row.getNextAttemptAt().toInstant() : null);
    }

    private static Kind kind(String stored) {
        return switch (stored) {
            case WorkRows.ARTIFACTS -> Kind.ARTIFACTS;
            case WorkRows.MERGE -> Kind.MERGE;
            case WorkRows.CLEARING -> Kind.CLEARING;
            case WorkRows.PUSH -> Kind.PUSH;
            default -> throw new IllegalStateException("Unknown kind of a git effect: " + stored);
        };
    }

    private static State state(String stored) {
        return switch (stored) {
            case EffectRows.PENDING -> State.PENDING;
            case EffectRows.WAITING -> State.WAITING;
            case EffectRows.PARKED -> State.PARKED;
            case EffectRows.DONE -> State.DONE;
            case EffectRows.FAILED -> State.FAILED;
            default -> throw new IllegalStateException("Unknown state of a git effect: " + stored);
        };
    }
}
