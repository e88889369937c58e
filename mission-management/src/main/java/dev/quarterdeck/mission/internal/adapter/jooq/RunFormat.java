package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The stored form of facts about runs. */
final class RunFormat {
    private static final String STARTED = "MissionStarted";
    private static final String STEP_CLAIMED = "RunStepClaimed";
    private static final String STEP_COMPLETED = "RunStepCompleted";
    private static final String BLOCKED = "RunBlocked";
    private static final String DECISION_TAKEN = "RunDecisionTaken";
    private static final String RESTARTED = "RunRestarted";
    private static final Set<String> TYPES =
            Set.of(STARTED, STEP_CLAIMED, STEP_COMPLETED, BLOCKED, DECISION_TAKEN, RESTARTED);

    private RunFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(RunFact fact) {
        return switch (fact) {
            case MissionStarted _ -> STARTED;
            case RunStepClaimed _ -> STEP_CLAIMED;
            case RunStepCompleted _ -> STEP_COMPLETED;
            case RunBlocked _ -> BLOCKED;
            case RunDecisionTaken _ -> DECISION_TAKEN;
            case RunRestarted _ -> RESTARTED;
        };
    }

    static JsonNode payloadOf(MissionId mission, RunFact fact) {
        var id = mission.value();
        var run = fact.run().value();
        return JSON.valueToTree(
                switch (fact) {
                    case MissionStarted started -> Started.of(id, started);
                    case RunStepClaimed(var _, var step, var workPackage, var prompt) ->
                        new Claimed(id, run, step, text(workPackage), prompt);
                    case RunStepCompleted(var _, var step, var workPackage, var outcome, var note) ->
                        new Completed(id, run, step, text(workPackage), stored(outcome), note);
                    case RunBlocked(var _, var reasons) -> new Blocked(id, run, reasons);
                    case RunDecisionTaken(var _, var decision, var option, var rationale) ->
                        new Decision(id, run, decision, option, rationale);
                    case RunRestarted(var _, var successor) -> new Restarted(id, run, successor.value());
                });
    }

    static RunFact read(String type, JsonNode payload) {
        return switch (type) {
            case STARTED -> JSON.treeToValue(payload, Started.class).fact();
            case STEP_CLAIMED -> JSON.treeToValue(payload, Claimed.class).fact();
            case STEP_COMPLETED -> JSON.treeToValue(payload, Completed.class).fact();
            case BLOCKED -> JSON.treeToValue(payload, Blocked.class).fact();
            case DECISION_TAKEN -> JSON.treeToValue(payload, Decision.class).fact();
            case RESTARTED -> JSON.treeToValue(payload, Restarted.class).fact();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static @Nullable String text(@Nullable WorkPackageId workPackage) {
        return workPackage == null ? null : workPackage.value();
    }

    private static @Nullable WorkPackageId workPackage(@Nullable String text) {
        return text == null ? null : new WorkPackageId(text);
    }

    private static String stored(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private record Claimed(
            String missionId,
            String runId,
            String step,
            @Nullable String workPackageId,
            String promptHash) {
        RunFact fact() {
            return new RunStepClaimed(new RunId(runId), step, workPackage(workPackageId), promptHash);
        }
    }

    private record Completed(
            String missionId,
            String runId,
            String step,
            @Nullable String workPackageId,
            String outcome,
            @Nullable String note) {
        RunFact fact() {
            var ended = Outcome.valueOf(outcome.toUpperCase(Locale.ROOT));
            return new RunStepCompleted(new RunId(runId), step, workPackage(workPackageId), ended, note);
        }
    }

    private record Blocked(String missionId, String runId, List<String> reasons) {
        RunFact fact() {
            return new RunBlocked(new RunId(runId), reasons);
        }
    }

    private record Decision(
            String missionId,
            String runId,
            String decision,
            String option,
            @Nullable String rationale) {
        RunFact fact() {
            return new RunDecisionTaken(new RunId(runId), decision, option, rationale);
        }
    }

    private record Restarted(String missionId, String runId, String successorRunId) {
        RunFact fact() {
            return new RunRestarted(new RunId(runId), new RunId(successorRunId));
        }
    }

    private record Started(
            String missionId,
            String runId,
            Type missionType,
            String charterVersion,
            PolicyPayload interactionPolicy,
            String topology) {
        static Started of(String mission, MissionStarted fact) {
            return new Started(
                    mission,
                    fact.run().value(),
                    Type.of(fact.type()),
                    fact.charterVersion(),
                    PolicyPayload.of(fact.policy()),
                    fact.topology().wireName());
        }

        MissionStarted fact() {
            return new MissionStarted(
                    new RunId(runId),
                    missionType.type(),
                    charterVersion,
                    interactionPolicy.policy(),
                    Topology.named(topology).orElseThrow());
        }
    }

    /** The type with its whole definition: a run goes by it whatever becomes of the layers. */
    private record Type(String id, String version, String hash, String layer, String definition) {
        static Type of(FrozenType type) {
            return new Type(type.id(), type.version(), type.hash(), type.layer(), type.definition());
        }

        FrozenType type() {
            return new FrozenType(id, version, hash, layer, definition);
        }
    }
}
