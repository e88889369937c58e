package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.MISSION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.adapter.contract.ContractAnswers;
import dev.quarterdeck.mission.internal.adapter.jooq.HostileLog.Line;
import dev.quarterdeck.mission.internal.domain.collaboration.Anomaly;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.Occurrence;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamReducer;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for any log of collaboration; each run looks at the same ten thousand. */
class HostileLogTests {
    private static final int CASES = 10_000;

    @Test
    void aFoldThatIsCutOffAndResumedIsTheWholeFold() {
        var random = random();
        var logs = new HostileLog(random);
        for (var number = 0; number < CASES; number++) {
            var all = occurrences(logs.any());
            var whole = TeamReducer.resume(TeamState.NONE, all);
            var cut = random.nextInt(all.size() + 1);
            var resumed = TeamReducer.resume(
                    TeamReducer.resume(TeamState.NONE, all.subList(0, cut)), all.subList(cut, all.size()));
            assertThat(resumed).as("case %d, cut at %d", number, cut).isEqualTo(whole);
            assertThat(TeamReducer.resume(whole, all.subList(Math.max(0, all.size() - 1), all.size())))
                    .as("case %d, the last one told again", number)
                    .isEqualTo(whole);
        }
    }

    @Test
    void whatIsWrongWithAnEventIsKeptUnderACode() {
        var logs = new HostileLog(random());
        var malformed = 0;
        for (var number = 0; number < CASES; number++) {
            var all = occurrences(logs.any());
            var state = TeamReducer.resume(TeamState.NONE, all);
            var noted = state.roster().anomalies().stream()
                    .collect(Collectors.toMap(Anomaly::event, Anomaly::code, (first, _) -> first));
            for (var occurrence : all) {
                if (occurrence.fact() instanceof Malformed(var _, var code)) {
                    malformed++;
                    assertThat(noted).as("case %d", number).containsEntry(occurrence.event(), code);
                }
            }
            assertThat(state.roster().count()).isEqualTo(all.size());
        }
        assertThat(malformed).isGreaterThan(CASES);
    }

    @Test
    void theContractSaysTheSameInWhateverOrderItHears() {
        var random = random();
        var logs = new HostileLog(random);
        var beats = 0;
        for (var number = 0; number < CASES; number++) {
            var lines = logs.wellFormed();
            var told = new ArrayList<>(lines);
            told.addAll(lines.subList(0, lines.size() / 3));
            var log = unique(lines);
            Collections.shuffle(told, Random.from(random));
            var ours = new ContractShape(TeamReducer.resume(TeamState.NONE, occurrences(log))).fields();
            var theirs = shared(told);
            if (ofTheDeparted(theirs)) {
                // The contract shows somebody who left as present again: its defect, not shared.
                ours.remove("presence");
                theirs.remove("presence");
            } else {
                beats++;
            }
            assertThat(ours).as("case %d: %s", number, log).isEqualTo(theirs);
        }
        assertThat(beats).isGreaterThan(CASES / 2);
    }

    private static Map<String, @Nullable Object> shared(Collection<Line> told) {
        var text = told.stream().map(Line::envelope).collect(Collectors.joining("\n"));
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> state = FactFormat.JSON.readValue(ContractAnswers.reduced(text), TreeMap.class);
        state.remove("mission_id");
        state.computeIfPresent(
                "anomalies",
                (_, found) ->
                        ((List<?>) found).stream().map(HostileLogTests::eventOf).toList());
        state.computeIfPresent("active_executions", (_, running) -> sorted((Map<?, ?>) running));
        return state;
    }

    private static List<?> eventOf(Object anomaly) {
        var fields = (Map<?, ?>) anomaly;
        return List.of(fields.get("event_id"), fields.get("event_type"));
    }

    /** Somebody who runs nothing any more is still named by the contract. */
    private static Map<?, ?> sorted(Map<?, ?> running) {
        return running.entrySet().stream()
                .filter(one -> !((List<?>) one.getValue()).isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> ((List<?>) one.getValue()).stream().sorted().toList()));
    }

    private static boolean ofTheDeparted(Map<String, @Nullable Object> state) {
        var anomalies = (List<?>) Objects.requireNonNull(state.get("anomalies"));
        return anomalies.stream().anyMatch(event -> ((List<?>) event).contains("PresenceHeartbeat"));
    }

    private static List<Line> unique(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream()
                .sorted(HostileLog.ORDER)
                .filter(line -> seen.add(line.id()))
                .toList();
    }

    private static List<Occurrence> occurrences(List<Line> lines) {
        return unique(lines).stream()
                .map(line ->
                        new Occurrence(new EventId(line.id()), MISSION, Samples.PERSON, line.at(), null, fact(line)))
                .toList();
    }

    private static CollaborationFact fact(Line line) {
        return (CollaborationFact) Objects.requireNonNull(FactFormat.read(line.type(), line.envelope()));
    }

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(13);
    }
}
