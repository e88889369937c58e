package dev.quarterdeck.execution.internal.application.crew;

import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Complete;
import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what an agent left behind: the guards of its step say whether that is done, whatever its process said. */
@Component
class Remains {
    private final MissionRuns runs;
    private final Work work;

    Remains(MissionRuns runs, Work work) {
        this.runs = runs;
        this.work = work;
    }

    /** @throws Refused if the step is not the agent's any more */
    void judge(WriteContext context, AgentSession session) {
        var step = session.taskId();
        if (step == null) {
            return;
        }
        try {
            var workPackage = session.workPackageId();
            if (workPackage != null && session.endReason() == null) {
                handIn(context, workPackage);
            }
            report(context, session, step, Outcome.SUCCESS, null);
        } catch (Refused refused) {
            var why = "its agent is %s, and: %s"
                    .formatted(session.status().wireName(), refused.reason().message());
            report(context, session, step, Outcome.FAILED, why);
        }
    }

    /** An agent that has ended as it should may have left saying so to us. */
    private void handIn(WriteContext context, WorkPackageId workPackage) {
        work.done(context, new Done(workPackage, Set.of(), false, null));
    }

    private void report(
            WriteContext context, AgentSession session, String step, Outcome outcome, @Nullable String note) {
        var key = "ended " + session.id() + " " + outcome;
        runs.complete(context, new Complete(null, step, session.workPackageId(), outcome, note, key));
    }
}
