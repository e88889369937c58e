package dev.quarterdeck.mission.internal.adapter.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What the launcher runs for {@code qd reduce} and {@code qd validate}: neither needs a server or a database. */
final class ContractTool {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CONTRACT_ERROR = 3;

    private ContractTool() {}

    static void main(String[] arguments) {
        var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        System.exit(run(List.of(arguments), in, out, err));
    }

    /** Answers with the exit code. */
    static int run(List<String> arguments, InputStream in, OutputStream out, PrintStream err) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "reduce" ->
                    ReduceCommand.of(arguments.subList(1, arguments.size())).run(in, out);
                case "validate" ->
                    ValidateCommand.of(arguments.subList(1, arguments.size())).run(in, out);
                default -> throw new Misused("reduce or validate is needed");
            };
        } catch (Misused misuse) {
            err.println("qd: " + misuse.getMessage());
            return USAGE;
        } catch (IOException unreadable) {
            err.println("qd: " + unreadable.getMessage());
            return FAILED;
        } catch (OutOfMemoryError _) {
            err.println("qd: the events need more memory than there is; allow more: QD_HEAP=4g qd ...");
            return FAILED;
        }
    }

    /** The arguments are not what the command takes. */
    static final class Misused extends Exception {
        Misused(String message) {
            super(message, null, false, false);
        }
    }
}
