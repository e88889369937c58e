package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.internal.adapter.jooq.FactFormat.JSON;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.ArtifactDriftObserved;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionPaused;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionReopened;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionStoppedOnBlocker;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.PlanRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.SuccessorMissionLinked;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.TasksRecorded;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The stored form of the facts of planning. */
final class PlanFormat {
    private static final String PLAN_RECORDED = "PlanRecorded";
    private static final String TASKS_RECORDED = "TasksRecorded";
    private static final String FINALIZED = "MissionFinalized";
    private static final String ANALYSIS_RECORDED = "AnalysisRecorded";
    private static final String DRIFT_OBSERVED = "ArtifactDriftObserved";
    private static final String RETROSPECTIVE_RECORDED = "RetrospectiveRecorded";
    private static final String PAUSED = "MissionPaused";
    private static final String STOPPED_ON_BLOCKER = "MissionStoppedOnBlocker";
    private static final String SUCCESSOR_LINKED = "SuccessorMissionLinked";
    private static final String REOPENED = "MissionReopened";
    private static final Set<String> TYPES = Set.of(
            PLAN_RECORDED,
            TASKS_RECORDED,
            FINALIZED,
            ANALYSIS_RECORDED,
            DRIFT_OBSERVED,
            RETROSPECTIVE_RECORDED,
            PAUSED,
            STOPPED_ON_BLOCKER,
            SUCCESSOR_LINKED,
            REOPENED);

    private PlanFormat() {}

    static boolean knows(String type) {
        return TYPES.contains(type);
    }

    static String typeOf(PlanFact fact) {
        return switch (fact) {
            case PlanRecorded _ -> PLAN_RECORDED;
            case TasksRecorded _ -> TASKS_RECORDED;
            case MissionFinalized _ -> FINALIZED;
            case AnalysisRecorded _ -> ANALYSIS_RECORDED;
            case ArtifactDriftObserved _ -> DRIFT_OBSERVED;
            case RetrospectiveRecorded _ -> RETROSPECTIVE_RECORDED;
            case MissionPaused _ -> PAUSED;
            case MissionStoppedOnBlocker _ -> STOPPED_ON_BLOCKER;
            case SuccessorMissionLinked _ -> SUCCESSOR_LINKED;
            case MissionReopened _ -> REOPENED;
        };
    }

    static JsonNode payloadOf(MissionId mission, PlanFact fact) {
        var id = mission.value();
        return JSON.valueToTree(
                switch (fact) {
                    case PlanRecorded plan -> PlanPayloads.Planned.of(id, plan);
                    case TasksRecorded tasks -> PlanPayloads.Drafted.of(id, tasks);
                    case MissionFinalized finalized -> PlanPayloads.Finalized.of(id, finalized);
                    case AnalysisRecorded analysis -> PlanPayloads.Analyzed.of(id, analysis);
                    case ArtifactDriftObserved drift -> PlanPayloads.Drifting.of(id, drift);
                    case RetrospectiveRecorded(var findings, var proposals) ->
                        new StopPayloads.Learned(id, findings, proposals);
                    case MissionPaused(var reason) -> new StopPayloads.Reason(id, reason);
                    case MissionStoppedOnBlocker stopped -> StopPayloads.Stopped.of(id, stopped);
                    case SuccessorMissionLinked(var successor) -> new StopPayloads.Linked(id, successor.value());
                    case MissionReopened(var reason) -> new StopPayloads.Reason(id, reason);
                });
    }

    static PlanFact read(String type, JsonNode payload) {
        return switch (type) {
            case PLAN_RECORDED -> as(payload, PlanPayloads.Planned.class).fact();
            case TASKS_RECORDED -> as(payload, PlanPayloads.Drafted.class).fact();
            case FINALIZED -> as(payload, PlanPayloads.Finalized.class).fact();
            case ANALYSIS_RECORDED -> as(payload, PlanPayloads.Analyzed.class).fact();
            case DRIFT_OBSERVED -> as(payload, PlanPayloads.Drifting.class).fact();
            case RETROSPECTIVE_RECORDED ->
                as(payload, StopPayloads.Learned.class).fact();
            case PAUSED ->
                new MissionPaused(as(payload, StopPayloads.Reason.class).reason());
            case STOPPED_ON_BLOCKER -> as(payload, StopPayloads.Stopped.class).fact();
            case SUCCESSOR_LINKED ->
                new SuccessorMissionLinked(
                        new MissionId(as(payload, StopPayloads.Linked.class).successorMissionId()));
            case REOPENED ->
                new MissionReopened(as(payload, StopPayloads.Reason.class).reason());
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static <T> T as(JsonNode payload, Class<T> form) {
        return JSON.treeToValue(payload, form);
    }
}
