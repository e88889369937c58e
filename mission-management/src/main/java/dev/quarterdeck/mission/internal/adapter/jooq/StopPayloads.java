package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionStoppedOnBlocker;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is stored of the facts about stopping a mission and looking back at it. */
final class StopPayloads {
    private StopPayloads() {}

    record Reason(String missionId, String reason) {}

    record Linked(String missionId, String successorMissionId) {}

    record Learned(String missionId, List<String> findings, List<String> proposals) {
        RetrospectiveRecorded fact() {
            return new RetrospectiveRecorded(findings, proposals);
        }
    }

    record Stopped(String missionId, String reason, String blocker, Map<String, Integer> progress) {
        static Stopped of(String mission, MissionStoppedOnBlocker fact) {
            var progress = new TreeMap<String, Integer>();
            fact.progress().forEach((status, count) -> progress.put(status.wireName(), count));
            return new Stopped(mission, fact.reason(), fact.blocker(), progress);
        }

        MissionStoppedOnBlocker fact() {
            var counts = new EnumMap<WorkPackageStatus, Integer>(WorkPackageStatus.class);
            progress.forEach((status, count) ->
                    counts.put(WorkPackageStatus.named(status).orElseThrow(), count));
            return new MissionStoppedOnBlocker(reason, blocker, counts);
        }
    }
}
