package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** What the launcher's tool says to a call, in process. */
record Answer(int exit, String out, String err) {
    static Answer to(List<String> call, byte[] input) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = ContractTool.run(call, new ByteArrayInputStream(input), out, new PrintStream(err, true, UTF_8));
        return new Answer(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
