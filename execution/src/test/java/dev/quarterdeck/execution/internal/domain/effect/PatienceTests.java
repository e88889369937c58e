package dev.quarterdeck.execution.internal.domain.effect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.internal.domain.commit.Pushing;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Pushing PUSHING = new Pushing(
            Path.of("/repository"),
            BranchName.of("main"),
            new CommitId("0123456789012345678901234567890123456789"),
            "origin",
            new EventId("01K9ZZ0000000000000000MRGA"),
            NOW);

    @Test
    void aRemoteIsAskedAgainAfterTwiceTheTimeUpToAnHour() {
        assertThat(pause(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(pause(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(pause(5)).isEqualTo(Duration.ofSeconds(80));
        assertThat(pause(9)).isEqualTo(Duration.ofMinutes(21).plusSeconds(20));
        assertThat(pause(60)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatHasNotFailedIsTriedSoon() {
        assertThat(pause(0)).isEqualTo(Duration.ofSeconds(1));
    }

    private static Duration pause(int failures) {
        return Duration.between(NOW, Patience.nextAttempt(PUSHING, failures, NOW));
    }
}
