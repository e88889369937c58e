package dev.quarterdeck.execution.internal.application.effect;

import dev.quarterdeck.execution.testing.ExecutionModule;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.execution.testing.Interruptions;
import dev.quarterdeck.execution.testing.TestClock;
import dev.quarterdeck.execution.testing.TestOutcomes;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.git.ArtifactCommit;
import dev.quarterdeck.kernel.git.ArtifactCommits;
import dev.quarterdeck.kernel.git.CommitOutcome;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** A mission whose artifacts are committed to {@code main} of one repository. */
final class EffectScene implements AutoCloseable {
    static final EventId CAUSE = EventId.of("01K9ZZ0000000000000000EVTA");
    /** Later than any test runs: the schedule, which goes by the real clock, finds nothing due. */
    static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    final TestClock clock;
    final GitSandbox repository;
    final Contexts contexts;
    ExecutionModule module;

    EffectScene(Path directory, Instant start) {
        clock = new TestClock(start);
        repository = GitSandbox.create(directory.resolve("repository"));
        contexts = Contexts.sample().at(repository.root());
        module = new ExecutionModule(clock);
    }

    ArtifactCommit write(String path, String text) {
        return ArtifactCommit.of(
                contexts.write(), ArtifactKind.SPEC, List.of(new FileChange.Write(path, text)), "Write " + path, CAUSE);
    }

    EffectId plan(ArtifactCommit commit) {
        return module.bean(TenantTransactions.class)
                .change(contexts.organization(), () -> commits().plan(commit));
    }

    CommitOutcome commit(String path, String text) {
        return commits().await(plan(write(path, text)));
    }

    CommitOutcome advance(EffectId effect) {
        return module.bean(EffectRuns.class).advance(contexts.organization(), effect);
    }

    ArtifactCommits commits() {
        return module.bean(ArtifactCommits.class);
    }

    List<CommitOutcome> outcomes() {
        return module.bean(TestOutcomes.class).all();
    }

    void cut(Interruptions.Point point) {
        module.bean(Interruptions.class).cut(point);
    }

    /** The server is gone and another one has started; claims of the old one run out. */
    void restart() {
        var old = module;
        module = old.restarted(clock);
        old.close();
        clock.pass(Duration.ofSeconds(11));
    }

    /** Everything after the first commit. */
    List<String> history() {
        return repository
                .git("log", "--reverse", "--format=%s", "main")
                .lines()
                .skip(1)
                .toList();
    }

    /** The first column of every row the organisation sees, as text. */
    List<String> rows(String query) {
        return module.bean(TenantTransactions.class)
                .look(
                        contexts.organization(),
                        () -> module.bean(DSLContext.class).fetch(query).getValues(0, String.class));
    }

    @Override
    public void close() {
        module.close();
    }
}
