package dev.quarterdeck.mission.internal.application.discrepancies;

import dev.quarterdeck.kernel.context.InteractionPolicy;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Discrepancies;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyRules;
import dev.quarterdeck.mission.internal.domain.discrepancies.Overruling;
import java.util.List;
import org.springframework.stereotype.Service;

@Service
class RecordedDiscrepancies implements Discrepancies {
    private final MissionLog log;
    private final CommandLog commands;
    private final Ids ids;

    RecordedDiscrepancies(MissionLog log, CommandLog commands, Ids ids) {
        this.log = log;
        this.commands = commands;
        this.ids = ids;
    }

    @Override
    public Raised raise(WriteContext context, Raise command) {
        var id = ids.next();
        var question = ids.nextDecision();
        var mission = context.identity().mission();
        var by = context.entry().actor();
        var key = command.idempotencyKey() == null ? null : "discrepancy " + command.idempotencyKey();
        commands.once(
                context,
                key,
                now -> new DiscrepancyRules(now, mission, by).raise(policy(context, now), command, id, question));
        var known = key == null
                ? id
                : log.byKey(context.entry().organization(), mission, key)
                        .map(event -> event.fact() instanceof DiscrepancyFact fact ? fact.discrepancyId() : null)
                        .orElse(id);
        return raised(context, known);
    }

    @Override
    public Raised overrule(WriteContext context, Overrule command) {
        var decision = ids.nextDecision();
        var mission = context.identity().mission();
        var by = context.entry().actor();
        var key = command.idempotencyKey() == null ? null : "overrule " + command.idempotencyKey();
        commands.once(context, key, now -> new Overruling(now, mission, by).of(command, decision));
        return raised(context, command.discrepancy());
    }

    @Override
    public Page<Discrepancy> of(ReadContext context, PageRequest page) {
        var cursor = page.cursor();
        var found = current(context).projection().subjects().discrepancies().discrepancies().stream()
                .filter(one -> cursor == null || one.id().compareTo(cursor) > 0)
                .limit(page.limit() + 1L)
                .toList();
        var shown = found.stream().limit(page.limit()).toList();
        return new Page<>(shown, found.size() > shown.size() ? shown.getLast().id() : null);
    }

    private Raised raised(WriteContext context, String id) {
        var now = current(context.read());
        return new Raised(
                now.version(),
                now.projection().subjects().discrepancies().find(id).orElseThrow());
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
