package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.mission.api.Adoption.StatusAgreement;
import dev.quarterdeck.mission.api.Findings.Severity;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.AdoptedDirectory;
import dev.quarterdeck.mission.internal.application.adoption.AdoptedDirectories.Snapshot;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sums up what is kept of an adopted repository. */
final class Reports {
    private Reports() {}

    static Map<Severity, Integer> bySeverity(Map<String, Integer> byCode) {
        var sums = new EnumMap<Severity, Integer>(Severity.class);
        for (var severity : Severity.values()) {
            sums.put(severity, 0);
        }
        byCode.forEach((code, count) -> sums.merge(AnomalyCode.valueOf(code).severity(), count, Integer::sum));
        return sums;
    }

    static StatusAgreement agreement(List<AdoptedDirectory> directories) {
        var differing = directories.stream()
                .filter(directory -> directory.snapshot() == Snapshot.DIFFERENT)
                .map(AdoptedDirectory::directory)
                .sorted()
                .toList();
        var equal = directories.stream()
                .filter(directory -> directory.snapshot() == Snapshot.EQUAL)
                .count();
        return new StatusAgreement((int) equal + differing.size(), (int) equal, differing.size(), differing);
    }
}
