package dev.quarterdeck.mission.internal.application.requests;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.kernel.time.Schedule;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Standing;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog.Current;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestRules;
import dev.quarterdeck.mission.internal.domain.requests.RequestState;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class AskedDecisions implements Decisions {
    private final MissionLog log;
    private final CommandLog commands;
    private final Deciding deciding;
    private final TenantTransactions transactions;
    private final Schedule schedule;
    private final Clock clock;
    private final Ids ids;

    AskedDecisions(
            MissionLog log,
            CommandLog commands,
            Deciding deciding,
            TenantTransactions transactions,
            Schedule schedule,
            Clock clock,
            Ids ids) {
        this.log = log;
        this.commands = commands;
        this.deciding = deciding;
        this.transactions = transactions;
        this.schedule = schedule;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Asked ask(WriteContext context, Ask command) {
        Wording.check(command, clock.now());
        var fact = new DecisionRequested(
                ids.nextDecision(),
                command.question().strip(),
                command.options(),
                command.addressees(),
                command.deadline(),
                command.fallback(),
                command.waiter());
        var organization = context.entry().organization();
        return transactions.change(organization, () -> {
            change(context, "ask", command.idempotencyKey(), now -> RequestRules.ask(now, fact));
            var asked = asked(context, fact, command.idempotencyKey());
            if (asked.request().deadline() != null) {
                var subject = Deadlines.subject(
                        context.identity().mission(), asked.request().id());
                schedule.add(
                        Deadlines.NAME, organization, subject, asked.request().deadline());
            }
            return asked;
        });
    }

    @Override
    public Asked withdraw(WriteContext context, Withdraw command) {
        var by = context.entry().actor();
        change(
                context,
                "withdraw",
                command.idempotencyKey(),
                now -> RequestRules.withdraw(now, command.request(), by, command.reason()));
        return asked(context.read(), command.request());
    }

    @Override
    public Taken decide(WriteContext context, Decide command) {
        return deciding.decide(context, command);
    }

    @Override
    public Page<DecisionRequest> requests(ReadContext context, @Nullable Standing standing, PageRequest page) {
        var cursor = page.cursor();
        var found = current(context).projection().subjects().requests().requests().stream()
                .filter(one -> standing == null || one.standing() == standing)
                .filter(one -> cursor == null || one.id().value().compareTo(cursor) > 0)
                .limit(page.limit() + 1L)
                .toList();
        var shown = found.stream().limit(page.limit()).toList();
        return new Page<>(
                shown, found.size() > shown.size() ? shown.getLast().id().value() : null);
    }

    /** The one just asked, the one asked with this key before, or the one that asks for the same already. */
    private Asked asked(WriteContext context, DecisionRequested fact, @Nullable String key) {
        var now = current(context.read());
        var requests = now.projection().subjects().requests();
        var known = key == null
                ? Optional.<DecisionId>empty()
                : log.byKey(context.entry().organization(), context.identity().mission(), key("ask", key))
                        .flatMap(event -> event.fact() instanceof RequestFact before
                                ? Optional.of(before.request())
                                : Optional.empty());
        var request = known.or(() -> Optional.of(fact.request()))
                .flatMap(requests::find)
                .or(() -> Optional.ofNullable(fact.waiter()).flatMap(requests::heldUp))
                .orElseThrow();
        return new Asked(now.version(), request);
    }

    private Asked asked(ReadContext context, DecisionId request) {
        var now = current(context);
        return new Asked(
                now.version(), RequestRules.known(now.projection().subjects().requests(), request));
    }

    private void change(
            WriteContext context,
            String command,
            @Nullable String key,
            Function<RequestState, List<RequestFact>> decision) {
        commands.once(
                context,
                key == null ? null : key(command, key),
                now -> decision.apply(now.subjects().requests()));
    }

    private Current current(ReadContext context) {
        var mission = context.identity().mission();
        return log.current(context.entry().organization(), mission)
                .orElseThrow(() -> new Refused(new NotFound("mission " + mission, "qd missions", List.of())));
    }

    /** A key names one command of a caller, who may use it for another surface as well. */
    private static String key(String command, String key) {
        return command + " " + key;
    }
}
