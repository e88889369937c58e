package dev.quarterdeck.execution.internal.application.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.State;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.execution.api.Integration.Push;
import dev.quarterdeck.execution.internal.application.effect.EffectRuns;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.mission.api.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushTests {
    private static Modules server;

    @TempDir
    Path directory;

    private MergeScene scene;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void accept() {
        scene = new MergeScene(server, directory).twoLanes(Topology.LANES);
        scene.accept();
    }

    @Test
    void theTargetIsPushedAfterTheMerge() {
        remote();
        var merged = scene.merge(null, true);
        assertThat(push(merged).done()).isTrue();
        assertThat(pushed()).isEqualTo(scene.repository.tip("main"));
        assertThat(scene.events()).contains("PushRecorded");
    }

    @Test
    void aPushThatFailsUndoesNothingAndIsTriedAgain() {
        scene.repository.git("remote", "add", "origin", "../remote.git");
        var merged = scene.merge(null, true);
        assertThat(merged.waiting()).isNull();
        assertThat(push(merged).done()).isFalse();
        assertThat(push(merged).why()).contains("Git could not push main to origin");
        assertThat(scene.status().phase()).isEqualTo(Phase.COMPLETED);
        var pending = scene.bean(EffectQueue.class).list(scene.entry()).items().stream()
                .filter(effect ->
                        effect.missionId().equals(scene.mission().mission().missionId()))
                .toList();
        assertThat(pending).singleElement().satisfies(effect -> {
            assertThat(effect.kind()).isEqualTo(Kind.PUSH);
            assertThat(effect.state()).isEqualTo(State.WAITING);
            assertThat(effect.nextAttemptAt()).isNotNull();
        });
        scene.repository.git("init", "-q", "--bare", "../remote.git");
        scene.resume();
        assertThat(pushed()).isEqualTo(scene.repository.tip("main"));
        assertThat(push(scene.merge(null)).done()).isTrue();
    }

    @Test
    void aPushThatKeepsFailingIsParkedUntilAPersonTriesItAgain() {
        scene.repository.git("remote", "add", "origin", "../remote.git");
        scene.merge(null, true);
        var queue = scene.bean(EffectQueue.class);
        var id = queue.list(scene.entry()).items().getLast().id();
        for (var attempt = 0; attempt < 9; attempt++) {
            server.clock.pass(Duration.ofHours(2));
            scene.bean(EffectRuns.class).resume(server.organization, id);
        }
        assertThat(queue.list(scene.entry()).items().getLast().state()).isEqualTo(State.PARKED);
        assertThat(queue.list(scene.entry()).items().getLast().nextAttemptAt()).isNull();
        scene.repository.git("init", "-q", "--bare", "../remote.git");
        assertThat(queue.retry(scene.entry(), id).state()).isEqualTo(State.DONE);
        assertThat(pushed()).isEqualTo(scene.repository.tip("main"));
    }

    @Test
    void whatWasMergedCanBePushedLater() {
        remote();
        scene.merge(null);
        assertThat(pushed()).isEmpty();
        assertThat(push(scene.merge(null, true)).done()).isTrue();
        assertThat(pushed()).isEqualTo(scene.repository.tip("main"));
    }

    private void remote() {
        scene.repository.git("init", "-q", "--bare", "../remote.git");
        scene.repository.git("remote", "add", "origin", "../remote.git");
    }

    private String pushed() {
        return scene.repository.git("ls-remote", "origin", "refs/heads/main").split("\t", 2)[0];
    }

    private static Push push(Merged merged) {
        return Objects.requireNonNull(merged.push());
    }
}
