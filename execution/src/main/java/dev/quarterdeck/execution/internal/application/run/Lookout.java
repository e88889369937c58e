package dev.quarterdeck.execution.internal.application.run;

import dev.quarterdeck.execution.internal.domain.run.Situation;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.RunRecords;
import dev.quarterdeck.mission.api.RunRecords.NewRun;
import dev.quarterdeck.mission.api.RunRecords.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a mission from all sides: its status, its plan, its runs, and its type as it was frozen and as it is now. */
@Component
class Lookout {
    private final MissionStatus statuses;
    private final MissionPlans plans;
    private final RunRecords records;
    private final MissionTypes types;

    Lookout(MissionStatus statuses, MissionPlans plans, RunRecords records, MissionTypes types) {
        this.statuses = statuses;
        this.plans = plans;
        this.records = records;
        this.types = types;
    }

    Sight see(WriteContext context, @Nullable String step, @Nullable WorkPackageId wanted) {
        var look = context.read();
        var runs = records.of(look);
        var status = statuses.of(look);
        var plan = plans.of(look);
        var live = live(context);
        var type = type(context, runs.current(), plan.rules(), live);
        var fresh = fresh(context, status, plan, live == null ? type : live);
        var run = runs.current();
        var situation = new Situation(
                context.identity().mid8(),
                type,
                live == null ? null : live.hash(),
                status.phase(),
                runs.surfacesDone(),
                plan.workPackages(),
                statuses.ready(look),
                run == null ? fresh.policy() : run.policy(),
                run,
                context.entry().actor(),
                step,
                wanted);
        return new Sight(situation, fresh, runs.questions());
    }

    private MissionType type(
            WriteContext context, @Nullable Run run, @Nullable FrozenRules rules, @Nullable MissionType live) {
        if (run != null) {
            return types.frozen(run.type().definition());
        }
        if (rules != null) {
            return types.frozen(rules.type().definition());
        }
        return live == null ? named(context) : live;
    }

    /** What a run copies: what finalize froze, else what holds now. */
    private static NewRun fresh(WriteContext context, StatusView status, PlanView plan, MissionType live) {
        var rules = plan.rules();
        var governance = context.governance();
        return rules == null
                ? new NewRun(
                        Sight.frozen(live),
                        governance.charterVersion(),
                        governance.interactionPolicy(),
                        status.topology(),
                        null)
                : new NewRun(rules.type(), rules.charterVersion(), rules.policy(), status.topology(), null);
    }

    /** Absent where no layer has the type any more, or it cannot be read. */
    private @Nullable MissionType live(WriteContext context) {
        try {
            return named(context);
        } catch (Refused _) {
            return null;
        }
    }

    private MissionType named(WriteContext context) {
        var workspace = context.workspace();
        var source = workspace == null
                ? null
                : new RuleSource(workspace, context.branchRefs().targetBranch());
        return types.named(
                context.entry().organization(), source, context.identity().missionType());
    }
}
