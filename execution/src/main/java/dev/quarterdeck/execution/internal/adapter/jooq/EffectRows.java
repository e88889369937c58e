package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.GitEffectRecord;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.effect.GitEffect;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Failed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Between a row and what it means. */
final class EffectRows {
    static final String PENDING = "pending";
    static final String WAITING = "waiting";
    static final String DONE = "done";
    static final String FAILED = "failed";

    private EffectRows() {}

    static GitEffectRecord row(GitEffect effect) {
        var landing = effect.landing();
        var row = new GitEffectRecord();
        row.setOrganizationId(effect.organization().value());
        row.setEffectId(effect.id().value());
        row.setRepositoryId(effect.repository().value());
        row.setMissionId(effect.mission().value());
        row.setCauseEvent(landing.cause().value());
        row.setPrimaryRoot(landing.primaryRoot().toString());
        row.setDestination(landing.destination().value());
        row.setCreateFrom(
                landing.createFrom() == null ? null : landing.createFrom().value());
        row.setSeenCommit(landing.seen() == null ? null : landing.seen().value());
        row.setChanges(ChangesFormat.write(landing.changes()));
        row.setMessage(landing.message());
        row.setAuthor(landing.author());
        row.setCreatedAt(moment(landing.at()));
        row.setNextAttemptAt(moment(landing.at()));
        row.setState(PENDING);
        row.setAttempts(effect.failures());
        return row;
    }

    static GitEffect effect(GitEffectRecord row) {
        var landing = new Landing(
                Path.of(row.getPrimaryRoot()),
                new BranchName(row.getDestination()),
                row.getCreateFrom() == null ? null : new BranchName(row.getCreateFrom()),
                commit(row.getSeenCommit()),
                ChangesFormat.read(row.getChanges()),
                row.getMessage(),
                row.getAuthor(),
                new EventId(row.getCauseEvent()),
                row.getCreatedAt().toInstant());
        return new GitEffect(
                new EffectId(row.getEffectId()),
                new OrganizationId(row.getOrganizationId()),
                new RepositoryId(row.getRepositoryId()),
                new MissionId(row.getMissionId()),
                landing,
                commit(row.getPlannedCommit()),
                row.getAttempts());
    }

    static CommitOutcome outcome(GitEffectRecord row) {
        var branch = new BranchName(row.getDestination());
        return switch (row.getState()) {
            case DONE -> new Committed(branch, new CommitId(Objects.requireNonNull(row.getCommitId())));
            case FAILED ->
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

    private static @Nullable CommitId commit(@Nullable String id) {
        return id == null ? null : new CommitId(id);
    }
}
