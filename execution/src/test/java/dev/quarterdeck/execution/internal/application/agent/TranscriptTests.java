package dev.quarterdeck.execution.internal.application.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage.Kind;
import dev.quarterdeck.execution.api.AgentMessage.Role;
import dev.quarterdeck.execution.internal.application.agent.SessionNews.Said;
import dev.quarterdeck.kernel.id.AgentSessionId;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TranscriptTests {
    private final Transcript transcript = new Transcript(new AgentSessionId("00000000000000000000000001"));

    @Test
    void whoLooksAtASessionDoesNotWaitForWhoeverListensToIt() throws Exception {
        var listening = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        transcript.subscribe(0, _ -> {
            listening.countDown();
            await(enough);
        });
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = others.submit(() -> transcript.add(said("a", "b")));
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(others.submit(transcript::position).get(10, TimeUnit.SECONDS))
                    .isEqualTo(1);
            enough.countDown();
        }
    }

    @Test
    void longMessagesAreCutAndOnlyAFewOfThemAreKept() {
        for (var count = 0; count < 20; count++) {
            transcript.add(said("x".repeat(3_000_000), "y".repeat(3_000_000)));
        }
        assertThat(transcript.messages(100, null)).hasSizeBetween(1, 4).allSatisfy(entry -> {
            var said = (Said) entry.news();
            assertThat(said.content()).hasSize(1024 * 1024 + 1).endsWith("\u2026");
            assertThat(said.metadata().get("raw")).hasSize(1024 * 1024 + 1);
        });
        assertThat(transcript.position()).isEqualTo(20);
    }

    private static Said said(String content, String raw) {
        return new Said(Role.AGENT, Kind.TEXT, content, Map.of("raw", raw));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
