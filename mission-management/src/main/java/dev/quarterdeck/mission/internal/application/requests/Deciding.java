package dev.quarterdeck.mission.internal.application.requests;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.DecisionRequest.Decision;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Taken;
import dev.quarterdeck.mission.internal.application.log.CommandLog;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload.DecisionCaptured;
import dev.quarterdeck.mission.internal.domain.requests.DecisionRules;
import dev.quarterdeck.mission.internal.domain.requests.RequestRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes decisions, asked for or not. */
@Component
class Deciding {
    private final MissionLog log;
    private final CommandLog commands;
    private final Clock clock;
    private final Ids ids;

    Deciding(MissionLog log, CommandLog commands, Clock clock, Ids ids) {
        this.log = log;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
    }

    Taken decide(WriteContext context, Decide command) {
        check(command);
        var fresh = ids.nextDecision();
        var at = clock.now();
        var by = context.entry().actor();
        var posting = context.entry().posting();
        var mission = context.identity().mission();
        var key = command.idempotencyKey() == null ? null : "decide " + command.idempotencyKey();
        commands.once(context, key, now -> facts(new DecisionRules(now, mission, by, posting, at), command, fresh));
        return taken(context, command, fresh, key);
    }

    private static List<MissionFact> facts(DecisionRules rules, Decide command, DecisionId fresh) {
        var rationale = command.rationale();
        var request = command.request();
        var warning = command.warning();
        if (request != null) {
            return rules.answer(request, command.option(), rationale);
        }
        return warning == null
                ? rules.capture(fresh, Objects.requireNonNull(command.topic()), command.option(), rationale)
                : rules.settle(fresh, warning, command.option(), rationale);
    }

    private Taken taken(WriteContext context, Decide command, DecisionId fresh, @Nullable String key) {
        var organization = context.entry().organization();
        var mission = context.identity().mission();
        var current = log.current(organization, mission).orElseThrow();
        var now = current.projection();
        var request = command.request();
        if (request != null) {
            var answered = RequestRules.known(now.subjects().requests(), request);
            return new Taken(current.version(), Objects.requireNonNull(answered.decision()));
        }
        var known = key == null
                ? fresh.value()
                : log.byKey(organization, mission, key)
                        .map(event ->
                                event.fact() instanceof Said(DecisionCaptured said, var _) ? said.decisionId() : null)
                        .orElse(fresh.value());
        var by = context.entry().actor().id();
        return new Taken(current.version(), captured(now, command, by, known));
    }

    /** The decision just taken, or the one before that says the same of the same warning. */
    private static Decision captured(Projection now, Decide command, String by, String id) {
        var decisions = now.subjects().team().discussion().decisions();
        return decisions.reversed().stream()
                .filter(one -> one.id().equals(id)
                        || (one.by().id().equals(by)
                                && one.option().equals(command.option())
                                && Objects.equals(one.rationale(), command.rationale())
                                && one.warning() != null
                                && one.warning().equals(command.warning())))
                .findFirst()
                .map(Deciding::shown)
                .orElseThrow();
    }

    private static Decision shown(Discussion.Decision decision) {
        return new Decision(
                new DecisionId(decision.id()),
                decision.topic(),
                decision.option(),
                decision.rationale(),
                decision.warning(),
                decision.by(),
                Objects.requireNonNullElse(decision.source(), RequestRules.sourceOf(decision.by())),
                decision.at());
    }

    private static void check(Decide command) {
        var subjects = Stream.of(command.request(), command.topic(), command.warning())
                .filter(Objects::nonNull)
                .count();
        if (subjects != 1) {
            throw new Refused(new InvalidInput(
                    "request",
                    "A decision is about one thing.",
                    null,
                    "a question, a warning or a topic",
                    "name one of them: qd decide REQUEST OPTION"));
        }
        Wording.said("option", command.option());
        if (command.topic() != null) {
            Wording.said("topic", command.topic());
        }
        if (command.rationale() != null) {
            Wording.said("rationale", command.rationale());
        }
    }
}
