package dev.quarterdeck.execution.internal.adapter.jooq;

import dev.quarterdeck.execution.internal.adapter.jooq.generated.tables.records.GitEffectRecord;
import dev.quarterdeck.execution.internal.domain.commit.BranchMove;
import dev.quarterdeck.execution.internal.domain.commit.Clearing;
import dev.quarterdeck.execution.internal.domain.commit.GitWork;
import dev.quarterdeck.execution.internal.domain.commit.Landing;
import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What git is asked to do, in the columns of its kind. */
final class WorkRows {
    static final String ARTIFACTS = "artifacts";
    static final String MERGE = "merge";
    static final String CLEARING = "clearing";
    static final String PUSH = "push";

    private WorkRows() {}

    /** The kinds that wait for each other on a branch: those that move it do, the others only for their like. */
    static List<String> queueOf(String kind) {
        return switch (kind) {
            case ARTIFACTS, MERGE -> List.of(ARTIFACTS, MERGE);
            default -> List.of(kind);
        };
    }

    static @Nullable CommitId commit(@Nullable String id) {
        return id == null ? null : new CommitId(id);
    }

    static void write(GitWork work, GitEffectRecord row) {
        row.setChanges("[]");
        row.setMessage("");
        row.setAuthor("");
        switch (work) {
            case Landing landing -> write(landing, row);
            case BranchMove move -> {
                row.setKind(MERGE);
                row.setSeenCommit(move.from().value());
                row.setToCommit(move.to().value());
                row.setLanes(LanesFormat.write(move.lanes()));
                row.setRemote(move.remote());
            }
            case Clearing clearing -> {
                row.setKind(CLEARING);
                row.setToCommit(clearing.merged().value());
                row.setLanes(LanesFormat.write(clearing.lanes()));
            }
            case Pushing pushing -> {
                row.setKind(PUSH);
                row.setToCommit(pushing.commit().value());
                row.setRemote(pushing.remote());
            }
        }
    }

    private static void write(Landing landing, GitEffectRecord row) {
        var from = landing.createFrom();
        var seen = landing.seen();
        row.setKind(ARTIFACTS);
        row.setCreateFrom(from == null ? null : from.value());
        row.setSeenCommit(seen == null ? null : seen.value());
        row.setChanges(ChangesFormat.write(landing.changes()));
        row.setMessage(landing.message());
        row.setAuthor(landing.author());
    }

    static GitWork read(GitEffectRecord row) {
        var root = Path.of(row.getPrimaryRoot());
        var branch = new BranchName(row.getDestination());
        var cause = new EventId(row.getCauseEvent());
        var at = row.getCreatedAt().toInstant();
        return switch (row.getKind()) {
            case ARTIFACTS -> landing(row, root, branch, cause, at);
            case MERGE ->
                new BranchMove(
                        root,
                        branch,
                        new CommitId(there(row.getSeenCommit())),
                        to(row),
                        LanesFormat.read(there(row.getLanes())),
                        row.getRemote(),
                        cause,
                        at);
            case CLEARING -> new Clearing(root, branch, to(row), LanesFormat.read(there(row.getLanes())), cause, at);
            case PUSH -> new Pushing(root, branch, to(row), there(row.getRemote()), cause, at);
            default -> throw new IllegalStateException("Unknown kind of a git effect: " + row.getKind());
        };
    }

    private static Landing landing(GitEffectRecord row, Path root, BranchName branch, EventId cause, Instant at) {
        return new Landing(
                root,
                branch,
                row.getCreateFrom() == null ? null : new BranchName(row.getCreateFrom()),
                commit(row.getSeenCommit()),
                ChangesFormat.read(row.getChanges()),
                row.getMessage(),
                row.getAuthor(),
                cause,
                at);
    }

    private static CommitId to(GitEffectRecord row) {
        return new CommitId(there(row.getToCommit()));
    }

    private static String there(@Nullable String column) {
        return Objects.requireNonNull(column);
    }
}
