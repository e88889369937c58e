package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.PlannedWork;
import dev.quarterdeck.mission.internal.domain.adoption.StatusAnswers.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names where the files of a mission and the replay of its log do not fit together. */
public final class MissionCheck {
    private MissionCheck() {}

    /** Work packages that are told of on one side only. */
    public static List<Anomaly> workPackages(String log, List<PlannedWork> described, Map<String, Standing> standings) {
        var anomalies = new ArrayList<Anomaly>();
        var known = described.stream().map(work -> work.id().value()).collect(Collectors.toSet());
        standings.forEach((name, standing) -> checkTold(anomalies, log, known, name, standing));
        described.stream()
                .map(work -> work.id().value())
                .filter(name -> !standings.containsKey(name))
                .map(name -> Anomaly.of(
                        AnomalyCode.WORK_PACKAGE_WITHOUT_EVENTS, log, "%s has a file and no events.".formatted(name)))
                .forEach(anomalies::add);
        return anomalies;
    }

    private static void checkTold(
            List<Anomaly> anomalies, String log, Set<String> known, String name, Standing standing) {
        if (!WorkPackageId.matches(name)) {
            var text = "'%s' is no work package's id; its events are kept and not shown.".formatted(name);
            anomalies.add(Anomaly.of(AnomalyCode.WORK_PACKAGE_ID_MALFORMED, log, text));
        } else if (standing.status() == null) {
            var text = "%s was annotated and never moved.".formatted(name);
            anomalies.add(Anomaly.of(AnomalyCode.WORK_PACKAGE_NEVER_MOVED, log, text));
        } else if (!known.contains(name)) {
            var text = "%s has events and no file.".formatted(name);
            anomalies.add(Anomaly.of(AnomalyCode.WORK_PACKAGE_WITHOUT_FILE, log, text));
        }
    }

    /** How the tool's own snapshot differs from the replay. */
    public static List<Anomaly> snapshot(String file, List<Difference> differences) {
        if (differences.isEmpty()) {
            return List.of();
        }
        var each = differences.stream()
                .map(difference -> "%s is %s in the file and %s in the log"
                        .formatted(difference.workPackage(), difference.one(), difference.other()))
                .collect(Collectors.joining(", ", "", "."));
        return List.of(Anomaly.of(AnomalyCode.STATUS_FILE_DISAGREES, file, each));
    }
}
