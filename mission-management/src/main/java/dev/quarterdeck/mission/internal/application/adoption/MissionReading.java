package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a mission's directory.
 *
 * @param subject absent when no mission can be made of the directory; the anomalies say why
 * @param log the log's repository-relative path
 * @param lines of the log, in file order; those only the coordination branch has come last
 * @param snapshot the tool's own answer; absent where it cannot be read
 */
public record MissionReading(
        @Nullable Subject subject,
        String log,
        List<SourceLine> lines,
        @Nullable Snapshot snapshot,
        List<Anomaly> anomalies) {
    public MissionReading {
        lines = List.copyOf(lines);
        anomalies = List.copyOf(anomalies);
    }

    /** Which mission, and how its files describe it. */
    public record Subject(MissionId mission, MissionAdopted described) {}

    /** A file in which the tool keeps how each work package stands. */
    public record Snapshot(String artifact, Map<String, String> told) {}

    public Iterable<AdoptedFact> facts() {
        return lines.stream().map(SourceLine::fact).toList();
    }
}
