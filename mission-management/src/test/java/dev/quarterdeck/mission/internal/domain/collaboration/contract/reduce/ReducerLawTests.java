package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction.Reduced;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for any set of events; each run looks at the same ten thousand. */
class ReducerLawTests {
    private static final int CASES = 10_000;
    private static final Map<String, ParticipantIdentity> ROSTER =
            Map.of("p0", new ParticipantIdentity("p0", ParticipantIdentity.Type.LLM_CONTEXT, "seeded", null, null));

    @Test
    void theAnswerIsAFunctionOfTheSetOfEvents() {
        var random = random();
        var streams = new HostileStreams(random);
        var moved = 0;
        for (var number = 0; number < CASES; number++) {
            var events = streams.next();
            var roster = number % 3 == 0 ? ROSTER : Map.<String, ParticipantIdentity>of();
            var others = new ArrayList<>(new HashSet<>(events));
            Collections.shuffle(others, Random.from(random));
            moved += others.equals(events) ? 0 : 1;
            for (var mode : Mode.values()) {
                assertThat(Reducer.reduce(others, mode, roster))
                        .as("case %d, %s, of %s", number, mode, events)
                        .isEqualTo(Reducer.reduce(events, mode, roster));
            }
        }
        assertThat(moved).isGreaterThan(CASES * 9 / 10);
    }

    @Test
    void aPermissiveFoldAlwaysEndsAndCountsEachIdentityOnce() {
        var streams = new HostileStreams(random());
        for (var number = 0; number < CASES; number++) {
            var events = streams.next();
            var state = permissive(events);
            var identities = events.stream().map(ContractEvent::id).collect(Collectors.toSet());
            assertThat(state.eventCount()).isEqualTo(identities.size());
            assertThat(state.participants())
                    .doesNotContainKeys(state.departedParticipants().keySet().toArray(String[]::new));
            assertThat(state.participants().keySet()).containsAll(state.activeDrivers());
            assertThat(state.participants().keySet())
                    .containsAll(state.focusByParticipant().keySet());
        }
    }

    @Test
    void aStrictFoldThatEndsWellIsThePermissiveOne() {
        var streams = new HostileStreams(random());
        var well = 0;
        for (var number = 0; number < CASES; number++) {
            var events = streams.next();
            if (Reducer.reduce(events, Mode.STRICT, ROSTER) instanceof Reduced(var state)) {
                well++;
                assertThat(Reducer.reduce(events, Mode.PERMISSIVE, ROSTER)).isEqualTo(new Reduced(state));
            }
        }
        assertThat(well).isGreaterThan(CASES / 50);
    }

    @Test
    void completingInReverseIsNotQuadratic() {
        var executions = new Executions();
        var steps = 300_000;
        for (var step = 0; step < steps; step++) {
            executions.start("s" + step);
        }
        for (var step = steps - 1; step > 0; step--) {
            assertThat(executions.complete("s" + step)).isTrue();
        }
        assertThat(executions.steps()).containsExactly("s0");
    }

    @Test
    void aStepThatRunsTwiceEndsInTheOrderItBegan() {
        var executions = new Executions();
        List.of("a", "b", "a", "c").forEach(executions::start);
        assertThat(executions.complete("a")).isTrue();
        assertThat(executions.steps()).containsExactly("b", "a", "c");
        executions.start("a");
        assertThat(executions.complete("a")).isTrue();
        assertThat(executions.steps()).containsExactly("b", "c", "a");
        assertThat(executions.complete("x")).isFalse();
    }

    private static CollaborationState permissive(List<ContractEvent> events) {
        return ((Reduced) Reducer.reduce(events, Mode.PERMISSIVE, Map.of())).state();
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    }
}
