package dev.quarterdeck.execution.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Alternative;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.RunRecords.Activity;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.api.RunRecords.Run;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs over a mission: what comes next, who does it, and how it went. */
public interface MissionRuns {
    /** Starts a run where none is under way; else answers with the one that is. */
    @Requires(Permission.OPERATE)
    Run start(WriteContext context, @Nullable String idempotencyKey);

    /** What the caller would be given now. It starts no run and writes nothing: the same state has the same answer. */
    @Requires(Permission.READ)
    Next preview(WriteContext context);

    /** Gives the caller the next thing to do and records that; starts the run where there is none. */
    @Requires(Permission.REPORT)
    Next claim(WriteContext context, Claim command);

    /** Records how a step went. @throws Refused if what the step should leave is not there */
    @Requires(Permission.REPORT)
    Reported complete(WriteContext context, Complete command);

    /** Answers a question of the run. */
    @Requires(Permission.OPERATE)
    Reported decide(WriteContext context, Decide command);

    /** The activity ledger: every run, step and prompt, oldest first. */
    @Requires(Permission.READ)
    Page<Activity> ledger(ReadContext context, Version after, int limit);

    /**
     * Asks for something to do.
     *
     * @param step only this one
     * @param workPackage only work on this one
     * @param agentProfile whom the caller works as, before what the work package, the step or the charter says
     */
    record Claim(
            @Nullable RunId run,
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String agentProfile,
            @Nullable String idempotencyKey) {}

    /** Says how a step went. */
    record Complete(
            @Nullable RunId run,
            String step,
            @Nullable WorkPackageId workPackage,
            Outcome outcome,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    /** Answers a question. */
    record Decide(
            @Nullable RunId run,
            String decision,
            String option,
            @Nullable String rationale,
            @Nullable String idempotencyKey) {}

    /** The run after a report. */
    record Reported(Version version, Run run) implements Completion {}

    /** What comes next. */
    sealed interface Next extends Alternative {
        /**
         * Something to do.
         *
         * @param run absent in a preview while no run is under way
         * @param action the lifecycle surface it is done with, {@code implement}; absent for a step that is reported
         * @param directory where to work
         * @param resumed whether the caller held it before
         */
        record Step(
                @Nullable RunId run,
                String step,
                String title,
                @Nullable String action,
                @Nullable WorkPackageId workPackage,
                @Nullable String lane,
                @Nullable Path directory,
                List<Path> allowedDirectories,
                @Nullable Prompt prompt,
                boolean resumed)
                implements Next {
            public Step {
                allowedDirectories = List.copyOf(allowedDirectories);
            }
        }

        /**
         * A question that has to be answered first.
         *
         * @param request by which it waits in the inbox; absent until a run asks it
         * @param options empty where any text is an answer
         * @param byPerson whether only a person may answer
         */
        record DecisionRequired(
                @Nullable RunId run,
                @Nullable DecisionId request,
                String id,
                @Nullable String step,
                String question,
                List<String> options,
                boolean byPerson,
                String nextStep)
                implements Next {
            public DecisionRequired {
                options = List.copyOf(options);
            }
        }

        /** Nothing can be done now. */
        record Blocked(@Nullable RunId run, List<GuardFailure> failures) implements Next {
            public Blocked {
                failures = List.copyOf(failures);
            }
        }

        /** Nothing is left to do. */
        record Terminal(@Nullable RunId run, String reason) implements Next {}
    }

    /** Why something cannot go on, the evidence for it, and what to do about it. */
    record GuardFailure(String code, String subject, String evidence, String nextStep) {}
}
