package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestExpired;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequestWithdrawn;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact.DecisionRequested;
import dev.quarterdeck.mission.internal.domain.requests.RequestPayload;
import dev.quarterdeck.mission.internal.domain.requests.RequestPayload.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The stored form of facts about questions. */
final class RequestFormat {
    private static final String REQUESTED = "DecisionRequested";
    private static final String EXPIRED = "DecisionRequestExpired";
    private static final String WITHDRAWN = "DecisionRequestWithdrawn";
    private static final Set<String> TYPES = Set.of(REQUESTED, EXPIRED, WITHDRAWN);

    private RequestFormat() {}

    /** What waits, in a document. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Waiter.RunStep.class, name = "run_step"),
        @JsonSubTypes.Type(value = Waiter.AgentPermission.class, name = "agent_permission"),
        @JsonSubTypes.Type(value = Waiter.OpenWarning.class, name = "warning"),
        @JsonSubTypes.Type(value = Waiter.RoleSwitch.class, name = "role_switch"),
        @JsonSubTypes.Type(value = Waiter.Discrepancy.class, name = "discrepancy"),
        @JsonSubTypes.Type(value = Waiter.Conflict.class, name = "conflict")
    })
    interface AnyWaiter {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(RequestFact fact) {
        return switch (fact) {
            case DecisionRequested _ -> REQUESTED;
            case DecisionRequestExpired _ -> EXPIRED;
            case DecisionRequestWithdrawn _ -> WITHDRAWN;
        };
    }

    static JsonNode payloadOf(MissionId mission, RequestFact fact) {
        var id = mission.value();
        var request = fact.request().value();
        return JSON.valueToTree(
                switch (fact) {
                    case DecisionRequested asked -> requested(id, asked);
                    case DecisionRequestExpired(var _, var fallback) ->
                        new RequestPayload.DecisionRequestExpired(id, request, fallback);
                    case DecisionRequestWithdrawn(var _, var reason) ->
                        new RequestPayload.DecisionRequestWithdrawn(id, request, reason);
                });
    }

    static RequestFact read(String type, JsonNode payload) {
        return switch (type) {
            case REQUESTED -> requested(JSON.treeToValue(payload, RequestPayload.DecisionRequested.class));
            case EXPIRED -> {
                var said = JSON.treeToValue(payload, RequestPayload.DecisionRequestExpired.class);
                yield new DecisionRequestExpired(new DecisionId(said.decisionId()), said.fallbackOption());
            }
            case WITHDRAWN -> {
                var said = JSON.treeToValue(payload, RequestPayload.DecisionRequestWithdrawn.class);
                yield new DecisionRequestWithdrawn(new DecisionId(said.decisionId()), said.reason());
            }
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static RequestPayload requested(String mission, DecisionRequested fact) {
        var addressees = fact.addressees();
        var deadline = fact.deadline();
        var waiter = fact.waiter();
        return new RequestPayload.DecisionRequested(
                mission,
                fact.request().value(),
                fact.question(),
                fact.options(),
                addressees.roles().stream().map(RequestFormat::stored).sorted().toList(),
                addressees.persons().stream().sorted().toList(),
                addressees.llm(),
                deadline == null ? null : deadline.toString(),
                fact.fallback(),
                waiter == null ? null : waiting(waiter));
    }

    private static DecisionRequested requested(RequestPayload.DecisionRequested said) {
        var deadline = said.deadline();
        var waiting = said.waiting();
        return new DecisionRequested(
                new DecisionId(said.decisionId()),
                said.question(),
                said.options(),
                new Addressees(roles(said.roles()), Set.copyOf(said.persons()), said.llmAllowed()),
                deadline == null ? null : Instant.parse(deadline),
                said.fallbackOption(),
                waiting == null ? null : waiter(waiting));
    }

    private static Waiting waiting(Waiter waiter) {
        return switch (waiter) {
            case Waiter.RunStep(var run, var step, var question) ->
                new Waiting(RequestPayload.Kind.RUN_STEP, run.value(), step, question);
            case Waiter.AgentPermission(var session, var permission) ->
                new Waiting(RequestPayload.Kind.AGENT_PERMISSION, session, null, permission);
            case Waiter.OpenWarning(var warning) -> waiting(RequestPayload.Kind.WARNING, warning);
            case Waiter.RoleSwitch(var roleSwitch) -> waiting(RequestPayload.Kind.ROLE_SWITCH, roleSwitch);
            case Waiter.Discrepancy(var discrepancy) -> waiting(RequestPayload.Kind.DISCREPANCY, discrepancy);
            case Waiter.Conflict(var conflict) -> waiting(RequestPayload.Kind.CONFLICT, conflict);
        };
    }

    private static Waiting waiting(RequestPayload.Kind kind, String id) {
        return new Waiting(kind, id, null, null);
    }

    private static Waiter waiter(Waiting waiting) {
        return switch (waiting.kind()) {
            case RUN_STEP -> new Waiter.RunStep(new RunId(waiting.id()), waiting.step(), subject(waiting));
            case AGENT_PERMISSION -> new Waiter.AgentPermission(waiting.id(), subject(waiting));
            case WARNING -> new Waiter.OpenWarning(waiting.id());
            case ROLE_SWITCH -> new Waiter.RoleSwitch(waiting.id());
            case DISCREPANCY -> new Waiter.Discrepancy(waiting.id());
            case CONFLICT -> new Waiter.Conflict(waiting.id());
        };
    }

    private static String subject(Waiting waiting) {
        return Objects.requireNonNull(waiting.subject());
    }

    private static Set<ParticipantRole> roles(List<String> stored) {
        return stored.stream()
                .map(role -> ParticipantRole.valueOf(role.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String stored(ParticipantRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
