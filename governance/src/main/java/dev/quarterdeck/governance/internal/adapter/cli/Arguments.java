package dev.quarterdeck.governance.internal.adapter.cli;

import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** What an action needs or says that the command as a whole does not. */
final class Arguments {
    private Arguments() {}

    static String needed(@Nullable String given, String what, String usage) {
        if (given == null) {
            throw new Refused(new InvalidInput(what, "%s is missing.".formatted(what), null, usage, usage));
        }
        return given;
    }

    static String more(String command, @Nullable String cursor) {
        return cursor == null ? "" : "\n\nmore: qd %s --cursor %s".formatted(command, cursor);
    }

    static Refused unknownAction(String command, String action, String choices) {
        return new Refused(new InvalidInput(
                "action",
                "qd %s has no action '%s'.".formatted(command, action),
                action,
                "one of " + choices,
                "qd %s --help".formatted(command)));
    }
}
