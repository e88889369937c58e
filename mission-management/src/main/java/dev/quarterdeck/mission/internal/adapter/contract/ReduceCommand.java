package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.mission.internal.adapter.contract.ContractTool.Misused;
import dev.quarterdeck.mission.internal.adapter.contract.EventReader.Input;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Mode;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reducer;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Reduction;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the lines of events to their state in canonical form, or to the error object. */
record ReduceCommand(Mode mode, @Nullable Path roster) {
    private static final Map<String, Mode> MODES = Words.of(Mode.values());

    static ReduceCommand of(List<String> arguments) throws Misused {
        var mode = Mode.STRICT;
        Path roster = null;
        for (var option = arguments.iterator(); option.hasNext(); ) {
            var name = option.next();
            var value = option.hasNext() ? option.next() : "";
            switch (name) {
                case "--mode" -> mode = mode(value);
                case "--roster" -> roster = file(value);
                default -> throw new Misused("reduce does not take '%s'; see qd reduce --help".formatted(name));
            }
        }
        return new ReduceCommand(mode, roster);
    }

    int run(InputStream in, OutputStream out) throws IOException {
        var participants = roster == null ? new RosterFile.Roster(Map.of()) : RosterFile.read(roster);
        return switch (participants) {
            case RosterFile.Invalid(var problem) -> refuse(out, ErrorJson.ofRoster(problem));
            case RosterFile.Roster(var known) -> reduce(in, out, known);
        };
    }

    private int reduce(InputStream in, OutputStream out, Map<String, ParticipantIdentity> known) throws IOException {
        return switch (EventReader.read(in)) {
            case Input.Faulty faulty -> refuse(out, ErrorJson.of(faulty));
            case Input.Events(var events) ->
                switch (Reducer.reduce(events, mode, known)) {
                    case Reduction.Violated(var violation) -> refuse(out, ErrorJson.of(violation));
                    case Reduction.Reduced(var state) -> {
                        print(out, StateJson.of(state));
                        yield ContractTool.DONE;
                    }
                };
        };
    }

    private static int refuse(OutputStream out, Fields error) throws IOException {
        print(out, error);
        return ContractTool.CONTRACT_ERROR;
    }

    private static void print(OutputStream out, Fields values) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        new CanonicalJson(text).write(values);
        text.write('\n');
        text.flush();
    }

    private static Mode mode(String word) throws Misused {
        var mode = MODES.get(word);
        if (mode == null) {
            throw new Misused("--mode is strict or permissive, not '%s'".formatted(word));
        }
        return mode;
    }

    private static Path file(String name) throws Misused {
        if (name.isEmpty()) {
            throw new Misused("--roster needs a file");
        }
        return Path.of(name);
    }
}
