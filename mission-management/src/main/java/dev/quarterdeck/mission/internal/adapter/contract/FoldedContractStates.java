package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line;
import dev.quarterdeck.mission.internal.application.collaboration.ContractStates;
import dev.quarterdeck.mission.internal.application.log.RecordedEvent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.ContractEvent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Mode;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reducer;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class FoldedContractStates implements ContractStates {
    @Override
    public String of(List<RecordedEvent> log) {
        return switch (Reducer.reduce(events(log), Mode.PERMISSIVE, Map.of())) {
            case Reduction.Reduced(var state) -> text(StateJson.of(state));
            case Reduction.Violated(var violation) ->
                throw new IllegalStateException("A permissive fold has no violations: " + violation);
        };
    }

    private static List<ContractEvent> events(List<RecordedEvent> log) {
        var reader = new LineReader();
        var events = new ArrayList<ContractEvent>();
        for (var event : log) {
            if (EventType.named(event.type()).isPresent()) {
                var line = event.envelope().envelope().getBytes(UTF_8);
                if (reader.read(line, 0, line.length) instanceof Line.Known(var known)) {
                    events.add(known);
                }
            }
        }
        return events;
    }

    private static String text(Fields state) {
        var text = new StringWriter();
        try {
            new CanonicalJson(text).write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
