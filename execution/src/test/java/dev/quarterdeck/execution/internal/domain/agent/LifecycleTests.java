package dev.quarterdeck.execution.internal.domain.agent;

import static dev.quarterdeck.execution.api.AgentStatus.COMPLETED;
import static dev.quarterdeck.execution.api.AgentStatus.FAILED;
import static dev.quarterdeck.execution.api.AgentStatus.KILLED;
import static dev.quarterdeck.execution.api.AgentStatus.PAUSED;
import static dev.quarterdeck.execution.api.AgentStatus.RUNNING;
import static dev.quarterdeck.execution.api.AgentStatus.SPAWNING;
import static dev.quarterdeck.execution.api.AgentStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.ControlReceipt.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LifecycleTests {
    @Test
    void everyStatusLeadsWhereTheDesignSaysAndNowhereElse() {
        var onward = Set.of(RUNNING, WAITING, PAUSED, COMPLETED, FAILED, KILLED);
        assertThat(table(AgentStatus.values(), Lifecycle::leads))
                .isEqualTo(Map.of(
                        SPAWNING, onward,
                        RUNNING, without(onward, RUNNING),
                        WAITING, without(onward, WAITING),
                        PAUSED, without(onward, PAUSED),
                        COMPLETED, Set.of(),
                        FAILED, Set.of(),
                        KILLED, Set.of()));
    }

    @Test
    void everyReceiptLeadsWhereTheDesignSaysAndNowhereElse() {
        var refused = Set.of(State.UNSUPPORTED, State.FAILED, State.TIMED_OUT);
        var settled = Set.of(State.CONFIRMED, State.UNSUPPORTED, State.FAILED, State.TIMED_OUT);
        assertThat(table(State.values(), Lifecycle::leads))
                .isEqualTo(Map.of(
                        State.REQUESTED,
                        plus(refused, State.ACCEPTED),
                        State.ACCEPTED,
                        settled,
                        State.CONFIRMED,
                        Set.of(),
                        State.UNSUPPORTED,
                        Set.of(),
                        State.FAILED,
                        Set.of(),
                        State.TIMED_OUT,
                        Set.of()));
    }

    @Test
    void whatIsOverIsExactlyWhatLeadsNowhere() {
        assertThat(AgentStatus.values())
                .allSatisfy(status -> assertThat(
                                Arrays.stream(AgentStatus.values()).noneMatch(to -> Lifecycle.leads(status, to)))
                        .isEqualTo(status.isOver()));
        assertThat(State.values())
                .allSatisfy(state -> assertThat(
                                Arrays.stream(State.values()).noneMatch(to -> Lifecycle.leads(state, to)))
                        .isEqualTo(state.isSettled()));
    }

    @Test
    void aSessionOnlyEndsInAStatusThatIsOver() {
        assertThat(Ending.completed(0).status()).isEqualTo(COMPLETED);
        assertThat(Ending.failed("exited", "it broke", 3).status()).isEqualTo(FAILED);
        assertThat(Ending.killed("by an operator", null).status()).isEqualTo(KILLED);
        for (var status : EnumSet.of(SPAWNING, RUNNING, WAITING, PAUSED)) {
            assertThatThrownBy(() -> new Ending(status, null, null, null)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static <S> Map<S, Set<S>> table(S[] all, BiPredicate<S, S> leads) {
        return Arrays.stream(all)
                .collect(Collectors.toMap(
                        from -> from,
                        from -> Arrays.stream(all)
                                .filter(to -> leads.test(from, to))
                                .collect(Collectors.toSet())));
    }

    private static <S> Set<S> without(Set<S> all, S one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }

    private static <S> Set<S> plus(Set<S> all, S one) {
        var more = all.stream().collect(Collectors.toSet());
        more.add(one);
        return more;
    }
}
