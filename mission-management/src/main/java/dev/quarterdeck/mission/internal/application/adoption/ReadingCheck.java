package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.Snapshot;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import dev.quarterdeck.mission.internal.domain.adoption.HistoryCheck;
import dev.quarterdeck.mission.internal.domain.adoption.LineCheck;
import dev.quarterdeck.mission.internal.domain.adoption.LogLine;
import dev.quarterdeck.mission.internal.domain.adoption.MissionCheck;
import dev.quarterdeck.mission.internal.domain.adoption.Replay;
import dev.quarterdeck.mission.internal.domain.adoption.StatusAnswers;
import java.util.ArrayList;
import java.util.List;

/** Looks at a mission that has been read as a whole. */
record ReadingCheck(Snapshot snapshot, List<Anomaly> anomalies) {
    static ReadingCheck of(MissionId mission, MissionAdopted described, MissionReading reading) {
        var lines = reading.lines().stream()
                .map(line -> new LogLine(line.number(), line.text(), line.fact()))
                .toList();
        var standings = Replay.of(reading.facts());
        var anomalies = new ArrayList<Anomaly>();
        anomalies.addAll(LineCheck.of(reading.log(), mission.value(), lines));
        anomalies.addAll(HistoryCheck.of(reading.log(), lines));
        anomalies.addAll(MissionCheck.workPackages(reading.log(), described.workPackages(), standings));
        var file = reading.snapshot();
        if (file == null) {
            return new ReadingCheck(Snapshot.ABSENT, anomalies);
        }
        var differences = StatusAnswers.between(file.told(), StatusAnswers.told(standings));
        anomalies.addAll(MissionCheck.snapshot(file.artifact(), differences));
        return new ReadingCheck(differences.isEmpty() ? Snapshot.EQUAL : Snapshot.DIFFERENT, anomalies);
    }
}
