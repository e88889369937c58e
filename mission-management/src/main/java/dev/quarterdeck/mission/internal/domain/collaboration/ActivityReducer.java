package dev.quarterdeck.mission.internal.domain.collaboration;

import dev.quarterdeck.mission.internal.domain.collaboration.Execution.Ending;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant.Running;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Intent;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.Outcome;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PromptStepExecutionCompleted;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.PromptStepExecutionStarted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What those who take part are on; a warning whose situation passes with it is over. */
final class ActivityReducer {
    private ActivityReducer() {}

    static TeamState intended(Turn turn, String participant, Intent intent) {
        var after = turn.with(turn.roster().with(participant, each -> each.meaningToDrive(intent == Intent.ACTIVE)));
        return after.with(after.warnings()
                .endingWhere(warning -> Endings.byIntent(warning, participant, after.roster()), turn.at()));
    }

    static TeamState turned(Turn turn, String participant, FocusTarget target) {
        return moved(turn, turn.with(turn.roster().with(participant, each -> each.on(target))), participant);
    }

    static TeamState started(Turn turn, PromptStepExecutionStarted started) {
        var step = new Running(started.stepId(), filled(started.wpId()), started.stepDescription(), turn.at());
        return turn.with(turn.roster().with(started.participantId(), each -> each.starting(step)));
    }

    /** Steps are ended by their names; of several the one of the same work package, else the first. */
    static TeamState completed(Turn turn, PromptStepExecutionCompleted completed) {
        var id = completed.participantId();
        var running = turn.roster().of(id).orElseThrow().running().stream()
                .filter(step -> step.step().equals(completed.stepId()))
                .toList();
        if (running.isEmpty()) {
            return turn.noting(AnomalyCode.EXECUTION_NOT_STARTED, completed.stepId());
        }
        var step = running.stream()
                .filter(one -> one.isAbout(completed.stepId(), filled(completed.wpId())))
                .findFirst()
                .orElse(running.getFirst());
        var now = turn.now();
        var after = now.with(now.roster().with(id, each -> each.ending(step)))
                .with(now.executions().with(List.of(ended(id, step, turn.at(), ending(completed.outcome())))));
        return moved(turn, after, id);
    }

    static Execution ended(String participant, Running step, Instant at, Ending ending) {
        return new Execution(participant, step.step(), step.workPackage(), step.since(), at, ending);
    }

    private static TeamState moved(Turn turn, TeamState now, String participant) {
        return now.with(
                now.warnings().endingWhere(warning -> Endings.byMoving(warning, participant, now.roster()), turn.at()));
    }

    private static Ending ending(Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> Ending.SUCCESS;
            case FAILURE -> Ending.FAILURE;
            case SKIPPED -> Ending.SKIPPED;
        };
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
