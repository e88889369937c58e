package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What the launcher's tool makes of a log, for tests of the log. */
public final class ContractAnswers {
    private ContractAnswers() {}

    /** The canonical state of events that the contract has nothing against. */
    public static String reducedStrictly(String lines) {
        var answer = Answer.to(List.of("reduce", "--mode", "strict"), lines.getBytes(UTF_8));
        assertThat(answer.exit()).as(answer.out()).isZero();
        return answer.out();
    }

    /** The canonical state of any events. */
    public static String reduced(String lines) {
        var answer = Answer.to(List.of("reduce", "--mode", "permissive"), lines.getBytes(UTF_8));
        assertThat(answer.exit()).as(answer.out()).isZero();
        return answer.out();
    }
}
