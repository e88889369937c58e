package dev.quarterdeck.app.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resident server: where it answers, how it is, and its end. */
public interface ServerControl {
    /** Where the server answers, with a new one-time link that signs the caller in. */
    @Requires(Permission.SIGN_IN)
    ServerView greet(EntryContext context);

    /** Ends the server once the calls under way are answered. */
    @Requires(Permission.ADMINISTER)
    Stopping stop(EntryContext context);

    /** Looks at everything the server depends on. */
    @Requires(Permission.OVERSEE)
    Diagnosis diagnose(EntryContext context);

    /**
     * The running server.
     *
     * @param signInLink works once, within ten minutes
     */
    record ServerView(String address, long pid, Instant startedAt, String version, String home, String signInLink) {}

    /** The server that ends. */
    record Stopping(String address, long pid) {}

    /** What was looked at, and whether all of it is well. */
    record Diagnosis(boolean well, List<Symptom> checks) {
        public Diagnosis {
            checks = List.copyOf(checks);
        }
    }

    /** One thing that was looked at. */
    record Symptom(
            String subject,
            boolean well,
            String detail,
            @Nullable String nextStep) {}
}
