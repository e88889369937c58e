package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.GitEffectRecord;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/** Between a row and what it means. */
final class EffectRows {
    static final String PENDING = "pending";
    static final String WAITING = "waiting";
    static final String PARKED = "parked";
    static final String DONE = "done";
    static final String FAILED = "failed";

    private EffectRows() {}

    static GitEffectRecord row(GitEffect effect) {
        var work = effect.work();
        var row = new GitEffectRecord();
        row.setOrganizationId(effect.organization().value());
        row.setEffectId(effect.id().value());
        row.setRepositoryId(effect.repository().value());
        row.setMissionId(effect.mission().value());
        row.setCauseEvent(work.cause().value());
        row.setPrimaryRoot(work.primaryRoot().toString());
        row.setDestination(work.destination().value());
        row.setCreatedAt(moment(work.at()));
        row.setNextAttemptAt(moment(work.at()));
        row.setState(PENDING);
        row.setAttempts(effect.failures());
        WorkRows.write(work, row);
        return row;
    }

    static GitEffect effect(GitEffectRecord row) {
        return new GitEffect(
                new EffectId(row.getEffectId()),
                new OrganizationId(row.getOrganizationId()),
                new RepositoryId(row.getRepositoryId()),
                new MissionId(row.getMissionId()),
                WorkRows.read(row),
                WorkRows.commit(row.getPlannedCommit()),
                row.getAttempts());
    }

    static CommitOutcome outcome(GitEffectRecord row) {
        var branch = new BranchName(row.getDestination());
        return switch (row.getState()) {
            case DONE -> new Committed(branch, new CommitId(Objects.requireNonNull(row.getCommitId())));
            case FAILED, PARKED ->
                new Failed(
                        branch, Objects.requireNonNull(row.getErrorCode()), Objects.requireNonNull(row.getErrorText()));
            case PENDING, WAITING -> waiting(row);
            default -> throw new IllegalStateException("Unknown state of a git effect: " + row.getState());
        };
    }

    static Waiting waiting(GitEffectRecord row) {
        var why = row.getErrorText();
        return new Waiting(new BranchName(row.getDestination()), why == null ? "it is being carried out" : why);
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
