package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is in a mission's directory.
 *
 * @param subject absent when no mission can be made of the directory; the anomalies say why
 * @param lines of its log, in file order; those only the coordination branch has come last
 * @param statusFile what the tool's own snapshot says; absent where it cannot be read
 */
public record MissionReading(
        Optional<Subject> subject,
        List<SourceLine> lines,
        @Nullable Map<String, String> statusFile,
        List<Anomaly> anomalies) {
    public MissionReading {
        lines = List.copyOf(lines);
        anomalies = List.copyOf(anomalies);
    }

    /** Which mission, and how its files describe it. */
    public record Subject(MissionId mission, MissionAdopted described) {}

    public Iterable<AdoptedFact> facts() {
        return lines.stream().map(SourceLine::fact).toList();
    }
}
