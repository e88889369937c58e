package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.mission.internal.adapter.contract.ContractTool.Misused;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/** From each line of events to a line that says what is wrong with it. */
final class ValidateCommand {
    private final EventValidator validator = new EventValidator(new PublishedSchemas());

    private ValidateCommand() {}

    static ValidateCommand of(List<String> arguments) throws Misused {
        if (!arguments.isEmpty()) {
            throw new Misused("validate does not take '%s'; see qd validate --help".formatted(arguments.getFirst()));
        }
        return new ValidateCommand();
    }

    int run(InputStream in, OutputStream out) throws IOException {
        var blocks = new Blocks(in);
        var text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        var json = new CanonicalJson(text);
        var valid = true;
        var before = 0;
        for (var block = blocks.next(); block != null; block = blocks.next()) {
            var lines = new Lines(block.bytes(), 0, block.length());
            while (lines.next()) {
                if (!lines.isBlank()) {
                    var verdict = validator.validate(lines.bytes(), lines.from(), lines.length());
                    json.write(verdict.json(before + lines.count()));
                    text.write('\n');
                    valid &= verdict.isValid();
                }
            }
            before += lines.count();
            text.flush();
        }
        return valid ? ContractTool.DONE : ContractTool.CONTRACT_ERROR;
    }
}
