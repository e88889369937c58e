package dev.quarterdeck.mission.internal.application.handovers;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.RoleSwitches;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.RosterRules;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverRules;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class RecordedRoleSwitches implements RoleSwitches {
    private final MissionLog log;
    private final CommandLog commands;
    private final Decisions decisions;
    private final Ids ids;

    RecordedRoleSwitches(MissionLog log, CommandLog commands, Decisions decisions, Ids ids) {
        this.log = log;
        this.commands = commands;
        this.decisions = decisions;
        this.ids = ids;
    }

    @Override
    public Switched request(WriteContext context, Hand command) {
        var id = ids.next();
        var question = ids.nextDecision();
        var mission = context.identity().mission();
        var by = context.entry().actor();
        var key = command.idempotencyKey() == null ? null : "switch-role " + command.idempotencyKey();
        commands.once(
                context,
                key,
                now -> new HandoverRules(now, mission, by)
                        .request(policy(context, now).roleSwitch(), command, id, question));
        return requested(context, command, id, key);
    }

    @Override
    public Switched accept(WriteContext context, Accept command) {
        var asked = current(context.read()).projection().subjects().requests().requests().stream()
                .filter(one -> new Waiter.RoleSwitch(command.roleSwitch()).equals(one.waiter()))
                .findFirst()
                .orElseThrow(() -> new Refused(new NotFound(
                        "role switch %s to accept".formatted(command.roleSwitch()),
                        "see what waits: qd inbox",
                        List.of())));
        var key = command.idempotencyKey();
        decisions.decide(context, new Decide(asked.id(), null, null, HandoverRules.ACCEPT, null, key));
        return switched(context, command.roleSwitch());
    }

    @Override
    public Listing of(ReadContext context) {
        var now = current(context).projection().subjects();
        var rules = now.rules();
        var chosen = now.handovers().autonomy();
        var mode = chosen != null || rules == null ? chosen : rules.policy().autonomy();
        return new Listing(now.handovers().switches(), mode);
    }

    /** The one just requested, the one of this key, or the one that was pending already. */
    private Switched requested(WriteContext context, Hand command, String id, @Nullable String key) {
        var subjects = current(context.read()).projection().subjects();
        var now = subjects.handovers();
        if (now.find(id).isPresent()) {
            return switched(context, id);
        }
        var known = key == null
                ? null
                : log.byKey(context.entry().organization(), context.identity().mission(), key)
                        .map(event -> event.fact() instanceof RoleSwitchRequested before ? before.roleSwitchId() : null)
                        .orElse(null);
        var roster = subjects.team().roster();
        var giver = idOf(roster, command.giver(), context.entry().actor().id());
        var taker = idOf(roster, command.taker(), giver);
        return known != null
                ? switched(context, known)
                : now.pending()
                        .filter(one -> one.giver().equals(giver)
                                && one.taker().equals(taker)
                                && Objects.equals(one.workPackage(), command.workPackage())
                                && one.role() == command.role()
                                && one.autonomy() == command.autonomy())
                        .findFirst()
                        .map(one -> switched(context, one.id()))
                        .orElseThrow();
    }

    private static String idOf(Roster roster, @Nullable String named, String otherwise) {
        return named == null
                ? otherwise
                : RosterRules.participant(roster, named).id();
    }

    private Switched switched(WriteContext context, String id) {
        var now = current(context.read());
        var subjects = now.projection().subjects();
        var wanted = subjects.handovers().find(id).orElseThrow();
        var names = subjects.team().roster().names(List.of(wanted.giver(), wanted.taker()));
        return new Switched(now.version(), wanted, names);
    }

    private static InteractionPolicy policy(WriteContext context, Projection now) {
        var frozen = now.subjects().rules();
        return frozen == null ? context.governance().interactionPolicy() : frozen.policy();
    }

    private Current current(ReadContext context) {
        var mission = context.identity().mission();
        return log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
    }
}
