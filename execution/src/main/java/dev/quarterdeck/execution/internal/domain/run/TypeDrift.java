package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the mission type has changed under a run, and what may be done about it. */
public final class TypeDrift {
    public static final String CONTINUE = "continue_frozen";
    public static final String RESTART = "restart";
    public static final String KIND = "drift";

    private TypeDrift() {}

    /** Absent where the run goes by the type as it is, or somebody chose to go on without this very change. */
    public static @Nullable Question question(Situation now) {
        var run = now.run();
        var live = now.liveHash();
        if (run == null || run.type().hash().equals(live)) {
            return null;
        }
        var id = id(live);
        if (now.decision(id).isPresent()) {
            return null;
        }
        var text = live == null
                ? "The mission type %s is gone since the run started."
                        .formatted(run.type().id())
                : "The mission type %s has changed since the run started."
                        .formatted(run.type().id());
        return new Question(
                id,
                null,
                text + " Go on with it as it was, or start the run again?",
                live == null ? List.of(CONTINUE) : List.of(CONTINUE, RESTART),
                false);
    }

    /** Whether somebody chose to start the run again, which has not happened yet. */
    static Optional<GuardFailure> restarting(Situation now) {
        var run = now.run();
        var live = now.liveHash();
        return run == null || run.type().hash().equals(live)
                ? Optional.empty()
                : now.decision(id(live))
                        .filter(answer -> answer.option().equals(RESTART))
                        .map(answer -> new GuardFailure(
                                "RUN_STARTS_AGAIN",
                                run.id().value(),
                                "%s chose to start it again"
                                        .formatted(answer.by().displayName()),
                                "qd next --restart --mission " + now.mission()));
    }

    private static String id(@Nullable String live) {
        return KIND + ":" + (live == null ? "gone" : live);
    }
}
