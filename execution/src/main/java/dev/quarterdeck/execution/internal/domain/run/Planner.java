package dev.quarterdeck.execution.internal.domain.run;

import dev.quarterdeck.execution.api.MissionRuns.GuardFailure;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Finished;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Question;
import dev.quarterdeck.execution.internal.domain.run.Outlook.Stuck;
import dev.quarterdeck.mission.api.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what comes next. Pure: the same situation has the same answer, and asking changes nothing. */
public final class Planner {
    private Planner() {}

    public static Outlook outlook(Situation now) {
        var steps = RunStep.of(now.type());
        return Stream.<Optional<Outlook>>of(
                        ended(now),
                        Optional.ofNullable(TypeDrift.question(now)),
                        TypeDrift.restarting(now).map(failure -> new Stuck(List.of(failure))),
                        InHand.of(now, steps).map(Outlook.class::cast))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> next(now, steps));
    }

    /** Every question that may be answered now, whether or not something else comes first. */
    public static List<Question> questions(Situation now) {
        var drift = TypeDrift.question(now);
        var asked = RunStep.of(now.type()).stream()
                .filter(step -> !now.isDone(step))
                .flatMap(step -> questions(now, step));
        return Stream.concat(Stream.ofNullable(drift), asked).toList();
    }

    private static Stream<Question> questions(Situation now, RunStep step) {
        var first = StepOffers.firstQuestion(now, step);
        return Stream.of(Optional.ofNullable(first), Optional.ofNullable(Consent.question(now, step)))
                .flatMap(Optional::stream);
    }

    private static Optional<Outlook> ended(Situation now) {
        return switch (now.phase()) {
            case CANCELED -> Optional.of(new Finished("the mission is canceled"));
            case PAUSED ->
                Optional.of(new Stuck(List.of(new GuardFailure(
                        "MISSION_PAUSED",
                        now.mission(),
                        "the mission is paused",
                        "qd reopen --mission " + now.mission()))));
            // A completed mission whose runs are not known is not started again.
            case COMPLETED ->
                now.run() == null ? Optional.of(new Finished("the mission is completed")) : Optional.empty();
            case INTEGRATING, ACCEPTING, IMPLEMENTING, REVIEWING, READY, TASKING, PLANNING, SPECIFYING ->
                Optional.empty();
        };
    }

    private static Outlook next(Situation now, List<RunStep> steps) {
        var failures = new ArrayList<GuardFailure>();
        Question deferred = null;
        for (var step : steps) {
            if (!now.isWished(step) || now.isDone(step) || !hasCome(now, step, steps)) {
                continue;
            }
            var outlook = StepOffers.of(now, step);
            if (outlook instanceof Stuck(var reasons)) {
                failures.addAll(reasons);
            } else if (outlook instanceof Question question && Consent.isDeferred(now, step)) {
                deferred = deferred == null ? question : deferred;
            } else {
                return outlook;
            }
        }
        return deferred == null ? rest(now, steps, failures) : deferred;
    }

    private static Outlook rest(Situation now, List<RunStep> steps, List<GuardFailure> failures) {
        if (!failures.isEmpty()) {
            return new Stuck(failures);
        }
        var left = steps.stream().filter(step -> !now.isDone(step)).toList();
        if (left.isEmpty() || now.phase() == Phase.COMPLETED) {
            return new Finished("every step is done");
        }
        if (left.stream().noneMatch(now::isWished)) {
            return new Stuck(List.of(new GuardFailure(
                    "STEP_IS_DONE", String.valueOf(now.step()), "nothing is left of it as things are", "qd next")));
        }
        return new Stuck(left.stream()
                .filter(now::isWished)
                .map(step -> new GuardFailure(
                        "STEP_WAITS",
                        step.id(),
                        "it waits for " + String.join(", ", open(now, step, steps)),
                        "qd status " + now.mission()))
                .toList());
    }

    /** Whether what the step depends on is done. Once the mission is completed only looking back is left. */
    private static boolean hasCome(Situation now, RunStep step, List<RunStep> steps) {
        if (now.phase() == Phase.COMPLETED) {
            return RunStep.RETROSPECT.equals(step.surface()) || step.audit();
        }
        var open = open(now, step, steps);
        // A work package is reviewed as soon as it is handed in, while others are still worked on.
        return open.isEmpty()
                || (RunStep.REVIEW.equals(step.surface())
                        && WorkOffers.anyForReview(now)
                        && open.stream().allMatch(one -> RunStep.IMPLEMENT.equals(surface(steps, one))));
    }

    private static List<String> open(Situation now, RunStep step, List<RunStep> steps) {
        return step.dependsOn().stream()
                .filter(id ->
                        find(steps, id).filter(needed -> now.isDone(needed)).isEmpty())
                .toList();
    }

    private static @Nullable String surface(List<RunStep> steps, String id) {
        return find(steps, id).map(RunStep::surface).orElse(null);
    }

    private static Optional<RunStep> find(List<RunStep> steps, String id) {
        return steps.stream().filter(one -> Objects.equals(one.id(), id)).findFirst();
    }
}
