package dev.quarterdeck.mission.internal.adapter.jooq.adoption;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.Severity;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.AdoptedDirectoryRecord;
import dev.quarterdeck.mission.internal.adapter.jooq.generated.tables.records.FindingRecord;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords.Place;
import dev.quarterdeck.mission.internal.application.adoption.FindingRecords.Placed;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import java.util.ArrayList;
import java.util.List;

/** The stored form of findings. */
final class FindingRows {
    private FindingRows() {}

    static List<FindingRecord> of(AdoptedDirectoryRecord directory, List<Anomaly> anomalies) {
        var rows = new ArrayList<FindingRecord>();
        for (var anomaly : anomalies) {
            rows.add(of(directory, anomaly, rows.size() + 1));
        }
        return rows;
    }

    private static FindingRecord of(AdoptedDirectoryRecord directory, Anomaly anomaly, int number) {
        var severity = anomaly.code().severity();
        var row = new FindingRecord();
        row.setOrganizationId(directory.getOrganizationId());
        row.setRepositoryId(directory.getRepositoryId());
        row.setDirectory(directory.getDirectory());
        row.setNumber(number);
        row.setMissionId(directory.getMissionId());
        row.setSeverity(severity.wireName());
        row.setSeverityRank(rank(severity));
        row.setCode(anomaly.code().name());
        row.setArtifact(anomaly.artifact());
        row.setLine(anomaly.line());
        row.setExplanation(anomaly.text());
        row.setExcerpt(anomaly.excerpt());
        row.setFoundAt(directory.getReadAt());
        return row;
    }

    private static int rank(Severity severity) {
        return switch (severity) {
            case ERROR -> 0;
            case WARNING -> 1;
            case INFO -> 2;
        };
    }

    static Placed read(FindingRecord row) {
        var finding = new Finding(
                row.getMissionId() == null ? null : new MissionId(row.getMissionId()),
                row.getDirectory(),
                Severity.named(row.getSeverity()).orElseThrow(),
                row.getCode(),
                row.getArtifact(),
                row.getLine(),
                row.getExplanation(),
                row.getExcerpt(),
                row.getFoundAt().toInstant());
        return new Placed(finding, new Place(row.getSeverityRank(), row.getDirectory(), row.getNumber()));
    }
}
