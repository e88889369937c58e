package dev.quarterdeck.execution.internal.application.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.testing.Interruptions.Killed;
import dev.quarterdeck.execution.testing.Interruptions.Point;
import dev.quarterdeck.execution.testing.TestOutcomes;
import dev.quarterdeck.kernel.git.CommitOutcome.Committed;
import dev.quarterdeck.kernel.git.CommitOutcome.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GitEffectRecoveryTests {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_THE_PLAN", "BEFORE_THE_SWAP", "AFTER_THE_SWAP"})
    void anAttemptThatIsCutOffIsFinishedByTheNextServerExactlyOnce(Point point) {
        try (var scene = new EffectScene(directory, EffectScene.FUTURE)) {
            scene.cut(point);
            var effect = scene.plan(scene.write("spec.md", "x\n"));
            assertThatThrownBy(() -> scene.advance(effect)).isInstanceOf(Killed.class);
            assertThat(scene.advance(effect)).isInstanceOf(Waiting.class);
            scene.repository.commit("code.txt", "a person goes on\n");
            scene.restart();
            assertThat(scene.advance(effect)).isInstanceOf(Committed.class);
            assertThat(scene.advance(effect)).isInstanceOf(Committed.class);
            assertThat(scene.outcomes()).hasSize(1);
            assertThat(scene.history()).containsExactlyInAnyOrder("Write spec.md", "Change code.txt");
            assertThat(scene.repository.status()).isEmpty();
        }
    }

    @Test
    void anOutcomeThatCouldNotBeRecordedIsRecordedLater() {
        try (var scene = new EffectScene(directory, EffectScene.FUTURE)) {
            scene.module.bean(TestOutcomes.class).refuse(1);
            var effect = scene.plan(scene.write("spec.md", "x\n"));
            assertThat(scene.advance(effect)).isInstanceOf(Waiting.class);
            var outcome = scene.advance(effect);
            assertThat(outcome).isInstanceOf(Committed.class);
            assertThat(scene.outcomes()).containsExactly(outcome);
            assertThat(scene.history()).containsExactly("Write spec.md");
        }
    }

    @Test
    void anEffectThatManyTryToCarryOutHappensOnce() {
        try (var scene = new EffectScene(directory, EffectScene.FUTURE)) {
            var effect = scene.plan(scene.write("spec.md", "x\n"));
            var attempts = Stream.generate(() -> CompletableFuture.runAsync(() -> scene.advance(effect)))
                    .limit(6)
                    .toList();
            attempts.forEach(CompletableFuture::join);
            assertThat(scene.advance(effect)).isInstanceOf(Committed.class);
            assertThat(scene.outcomes()).hasSize(1);
            assertThat(scene.history()).containsExactly("Write spec.md");
        }
    }

    @Test
    void anEffectWhoseCommandIsGoneIsCarriedOutBySchedule() throws InterruptedException {
        try (var scene = new EffectScene(directory, Instant.parse("2020-01-01T00:00:00Z"))) {
            scene.plan(scene.write("spec.md", "x\n"));
            for (var wait = 0; wait < 100 && unfinished(scene); wait++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(scene.outcomes()).singleElement().isInstanceOf(Committed.class);
            assertThat(scene.history()).containsExactly("Write spec.md");
            assertThat(scene.rows("select task_instance from platform.scheduled_tasks"))
                    .isEmpty();
        }
    }

    @Test
    void theScheduleComesBackLessAndLessOften() {
        try (var scene = new EffectScene(directory, EffectScene.FUTURE)) {
            var effect = scene.plan(scene.write("spec.md", "x\n"));
            scene.repository.write("spec.md", "mine\n");
            var runs = scene.module.bean(EffectRuns.class);
            var soon = runs.resume(scene.contexts.organization(), effect).orElseThrow();
            assertThat(soon)
                    .isBetween(
                            scene.clock.now().minusSeconds(4), scene.clock.now().plusSeconds(1));
            scene.clock.pass(Duration.ofHours(1));
            var late = runs.resume(scene.contexts.organization(), effect).orElseThrow();
            assertThat(late)
                    .isBetween(
                            scene.clock.now().plusSeconds(20), scene.clock.now().plusSeconds(30));
        }
    }

    private static boolean unfinished(EffectScene scene) {
        return !scene.rows("select 1 from platform.scheduled_tasks").isEmpty();
    }
}
