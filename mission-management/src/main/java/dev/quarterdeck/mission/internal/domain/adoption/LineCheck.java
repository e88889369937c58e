package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Dated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with the lines of an adopted log, one by one and beside each other. */
public final class LineCheck {
    private final String artifact;
    private final String mission;
    private final Map<String, LogLine> byId = new HashMap<>();
    private final List<Anomaly> anomalies = new ArrayList<>();
    private @Nullable Dated before;

    private LineCheck(String artifact, String mission) {
        this.artifact = artifact;
        this.mission = mission;
    }

    /**
     * @param mission the identity the mission's metadata gives
     * @param lines a whole log in file order
     */
    public static List<Anomaly> of(String artifact, String mission, List<LogLine> lines) {
        var check = new LineCheck(artifact, mission);
        lines.forEach(check::look);
        check.compareForms(lines);
        return check.anomalies;
    }

    private void look(LogLine line) {
        switch (line.fact()) {
            case Unreadable(var why, var detail) -> report(why, line, detail);
            case Noted(var _, var _, var id, var _, var _) -> identify(line, id);
            case Dated dated -> {
                identify(line, dated.id());
                order(line, dated);
                if (Moment.of(dated.at()).isEmpty()) {
                    report(AnomalyCode.TIMESTAMP_UNREADABLE, line, "'%s' is no moment.".formatted(dated.at()));
                }
                if (dated instanceof Moved move
                        && move.mission() != null
                        && !move.mission().equalsIgnoreCase(mission)) {
                    var text = "The line names mission %s.".formatted(move.mission());
                    report(AnomalyCode.LINE_MISSION_DIFFERS, line, text);
                }
            }
        }
    }

    private void identify(LogLine line, @Nullable String id) {
        var earlier = id == null ? null : byId.putIfAbsent(id, line);
        if (earlier != null && earlier.text().equals(line.text())) {
            report(AnomalyCode.EVENT_ID_REPEATED, line, "The same line stands at %d.".formatted(earlier.number()));
        } else if (earlier != null) {
            var text =
                    "Event %s stands at line %d with other content; the first counts.".formatted(id, earlier.number());
            report(AnomalyCode.EVENT_ID_REUSED, line, text);
        }
    }

    private void order(LogLine line, Dated dated) {
        if (before != null && Replay.ORDER.compare(before, dated) > 0) {
            var text = "The line is older than the one before it.";
            report(AnomalyCode.LINES_OUT_OF_ORDER, line, text);
        }
        before = dated;
    }

    private void compareForms(List<LogLine> lines) {
        var zulu = 0;
        var all = 0;
        for (var line : lines) {
            if (line.fact() instanceof Dated dated) {
                all++;
                zulu += dated.at().endsWith("Z") ? 1 : 0;
            }
        }
        if (zulu > 0 && zulu < all) {
            var text = "%d of %d times are written with Z, the others with an offset; they are compared as text."
                    .formatted(zulu, all);
            anomalies.add(Anomaly.of(AnomalyCode.TIMESTAMPS_MIXED, artifact, text));
        }
    }

    private void report(AnomalyCode code, LogLine line, String text) {
        anomalies.add(new Anomaly(code, artifact, line.number(), text, line.text()));
    }
}
