package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the runs of a mission have done; a step is claimed, reported and decided on here and nowhere else. */
public interface RunRecords {
    /** The run under way, and which lifecycle surfaces the mission's own log says are done. */
    @Requires(Permission.READ)
    Runs of(ReadContext context);

    /** Starts a run where none is under way; where one is, nothing happens. */
    @Requires(Permission.REPORT)
    Runs start(WriteContext context, NewRun command);

    /**
     * Gives a step to the caller; one the caller holds already, and was told the same about, is no news.
     *
     * @throws Refused if somebody else holds it, or it is done
     */
    @Requires(Permission.REPORT)
    Runs claim(WriteContext context, StepClaim command);

    /** @throws Refused if the step is nobody's, or an agent reports a step it does not hold */
    @Requires(Permission.REPORT)
    Runs report(WriteContext context, StepReport command);

    /** Records that nobody can go on, and why; the same reasons again are no news. */
    @Requires(Permission.REPORT)
    Runs block(WriteContext context, Blocking command);

    /** @throws Refused if a person has to answer and the caller is none, or somebody else was first */
    @Requires(Permission.OPERATE)
    Runs decide(WriteContext context, Answer command);

    /** Ends the run under way and starts another in its place. */
    @Requires(Permission.OPERATE)
    Runs restart(WriteContext context, NewRun command);

    /** What was done in runs, oldest first, after a version of the mission. */
    @Requires(Permission.READ)
    Page<Activity> activities(ReadContext context, Version after, int limit);

    /** The event of the command with this key, if it took effect; its answer is given again. */
    @Requires(Permission.READ)
    Optional<Activity> byKey(ReadContext context, String idempotencyKey);

    /**
     * A mission's runs, as far as they say what comes next.
     *
     * @param current absent before the first run
     * @param surfacesDone the lifecycle surfaces that are done, {@code specify} to {@code retrospect}
     * @param questions what the run waits to be told
     */
    record Runs(
            MissionId missionId,
            Version version,
            @Nullable Run current,
            Set<String> surfacesDone,
            List<DecisionRequest> questions) {
        public Runs {
            surfacesDone = Set.copyOf(surfacesDone);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A run: one execution over a mission, with the rules it copied when it started.
     *
     * @param open the steps somebody holds
     * @param done steps reported as done
     * @param obstacles what stopped it the last time somebody asked; empty once it went on
     */
    record Run(
            RunId id,
            FrozenType type,
            String charterVersion,
            InteractionPolicy policy,
            Topology topology,
            Actor startedBy,
            Instant startedAt,
            List<OpenStep> open,
            Set<String> done,
            List<Decided> decisions,
            List<String> obstacles) {
        public Run {
            open = List.copyOf(open);
            done = Set.copyOf(done);
            decisions = List.copyOf(decisions);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * A step somebody holds.
     *
     * @param obstacle what its holder reported to be in the way
     */
    record OpenStep(
            String step,
            @Nullable WorkPackageId workPackage,
            Actor holder,
            Instant since,
            String promptHash,
            @Nullable String obstacle) {}

    /** The latest answer to a question of the run. */
    record Decided(String decision, String option, @Nullable String rationale, Actor by, Instant at) {}

    /** What a run is started with. */
    record NewRun(
            FrozenType type,
            String charterVersion,
            InteractionPolicy policy,
            Topology topology,
            @Nullable String idempotencyKey) {}

    /** A step asked for. */
    record StepClaim(
            RunId run,
            String step,
            @Nullable WorkPackageId workPackage,
            String promptHash,
            @Nullable String idempotencyKey) {}

    /** How a step ended, or what is in its way. */
    record StepReport(
            RunId run,
            String step,
            @Nullable WorkPackageId workPackage,
            Outcome outcome,
            @Nullable String note,
            @Nullable String idempotencyKey) {}

    /** What stops the run. */
    record Blocking(
            RunId run, List<String> reasons, @Nullable String idempotencyKey) {
        public Blocking {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * An answer to a question of the run.
     *
     * @param request by which the question was seen to wait; absent where nobody has asked it
     */
    record Answer(
            RunId run,
            String decision,
            String option,
            @Nullable String rationale,
            boolean byPersonOnly,
            @Nullable DecisionId request,
            @Nullable String idempotencyKey) {}

    /** How the holder of a step reports it. */
    enum Outcome {
        /** It is done. */
        SUCCESS,
        /** It is not; somebody else may take it. */
        FAILED,
        /** It is not, and nobody can go on with it as things are. */
        BLOCKED
    }

    /**
     * One entry of the activity ledger.
     *
     * @param kind {@code started}, {@code claimed}, {@code reported}, {@code blocked}, {@code decided} or {@code restarted}
     * @param detail the outcome, the option chosen, the reasons, the hash of the type
     */
    record Activity(
            Version version,
            EventId event,
            Instant at,
            Actor actor,
            RunId run,
            String kind,
            @Nullable String step,
            @Nullable WorkPackageId workPackage,
            @Nullable String promptHash,
            @Nullable String detail,
            @Nullable String note) {}
}
