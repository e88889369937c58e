package dev.quarterdeck.execution.internal.application.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.EffectQueue.Kind;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.execution.api.EffectQueue.State;
import dev.quarterdeck.execution.testing.Interruptions.Point;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EffectQueueTests {
    private static final int FAILURES = 10;

    @TempDir
    Path directory;

    private EffectScene scene;
    private EffectQueue queue;
    private EntryContext context;

    @BeforeEach
    void makeScene() {
        scene = new EffectScene(directory, EffectScene.FUTURE);
        queue = scene.module.bean(EffectQueue.class);
        context = new EntryContext(scene.contexts.write().entry());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsNotDoneIsListedWithWhyAndWhenItIsTriedNext() {
        var pending = scene.plan(scene.write("spec.md", "x\n"));
        assertThat(items()).singleElement().satisfies(effect -> {
            assertThat(effect.id()).isEqualTo(pending);
            assertThat(effect.kind()).isEqualTo(Kind.ARTIFACTS);
            assertThat(effect.state()).isEqualTo(State.PENDING);
        });
        scene.repository.write("spec.md", "mine\n");
        scene.advance(pending);
        assertThat(items()).singleElement().satisfies(effect -> {
            assertThat(effect.state()).isEqualTo(State.WAITING);
            assertThat(effect.why()).contains("spec.md");
            assertThat(effect.nextAttemptAt()).isNotNull();
        });
        assertThat(scene.repository.root().resolve("spec.md").toFile().delete()).isTrue();
        assertThat(queue.retry(context, pending).state()).isEqualTo(State.DONE);
        assertThat(items()).isEmpty();
        assertThat(refusal(pending)).isEqualTo("EFFECT_SETTLED");
    }

    @Test
    void whatKeepsFailingIsParkedAndTriedAgainOnlyWhenAPersonSaysSo() {
        var effect = scene.plan(scene.write("spec.md", "x\n"));
        for (var attempt = 0; attempt < FAILURES; attempt++) {
            scene.cut(Point.BROKEN);
            scene.advance(effect);
        }
        scene.cut(Point.NOWHERE);
        scene.advance(effect);
        assertThat(items()).singleElement().satisfies(parked -> {
            assertThat(parked.state()).isEqualTo(State.PARKED);
            assertThat(parked.why()).isEqualTo("the disk is full");
            assertThat(parked.nextAttemptAt()).isNull();
            assertThat(parked.failures()).isEqualTo(FAILURES);
        });
        assertThat(scene.history()).isEmpty();
        assertThat(queue.retry(context, effect).state()).isEqualTo(State.DONE);
        assertThat(scene.history()).containsExactly("Write spec.md");
    }

    @Test
    void aParkedEffectDoesNotHoldUpLaterOnes() {
        var effect = scene.plan(scene.write("spec.md", "x\n"));
        for (var attempt = 0; attempt < FAILURES; attempt++) {
            scene.cut(Point.BROKEN);
            scene.advance(effect);
        }
        scene.cut(Point.NOWHERE);
        scene.commit("plan.md", "y\n");
        assertThat(scene.history()).containsExactly("Write plan.md");
    }

    @Test
    void anEffectNobodyAskedForIsNotThere() {
        assertThat(refusal(EffectId.of("01JD0000000000000000000000"))).isEqualTo("NOT_FOUND");
    }

    private List<PendingEffect> items() {
        return queue.list(context).items();
    }

    private String refusal(EffectId effect) {
        return catchThrowableOfType(Refused.class, () -> queue.retry(context, effect))
                .reason()
                .code();
    }
}
