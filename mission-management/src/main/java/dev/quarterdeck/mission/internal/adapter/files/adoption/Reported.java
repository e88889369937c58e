package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.Anomaly;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with the files of one mission while they are read. */
final class Reported {
    private final List<Anomaly> anomalies = new ArrayList<>();

    void about(String artifact, AnomalyCode code, String text) {
        anomalies.add(Anomaly.of(code, artifact, text));
    }

    void about(String artifact, AnomalyCode code, String text, String excerpt) {
        anomalies.add(new Anomaly(code, artifact, null, text, Texts.plain(excerpt)));
    }

    void at(String artifact, @Nullable Integer line, AnomalyCode code, String text) {
        anomalies.add(new Anomaly(code, artifact, line, text, null));
    }

    void addAll(List<Anomaly> more) {
        anomalies.addAll(more);
    }

    List<Anomaly> all() {
        return List.copyOf(anomalies);
    }
}
