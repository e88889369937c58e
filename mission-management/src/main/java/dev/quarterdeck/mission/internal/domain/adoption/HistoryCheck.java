package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Dated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Names what is odd about the moves of an adopted log. Nothing it names changes how the log is replayed. */
public final class HistoryCheck {
    private final String artifact;
    private final Map<String, Course> courses = new HashMap<>();
    private final List<Anomaly> anomalies = new ArrayList<>();

    private HistoryCheck(String artifact) {
        this.artifact = artifact;
    }

    /** @param lines a whole log in file order */
    public static List<Anomaly> of(String artifact, List<LogLine> lines) {
        var check = new HistoryCheck(artifact);
        var seen = new HashSet<String>();
        lines.stream()
                .filter(line -> line.fact() instanceof Moved move && seen.add(move.id()))
                .sorted((one, other) -> Replay.ORDER.compare((Dated) one.fact(), (Dated) other.fact()))
                .forEach(check::follow);
        return check.anomalies;
    }

    private void follow(LogLine line) {
        var move = (Moved) line.fact();
        var course = courses.computeIfAbsent(move.workPackage(), _ -> new Course());
        if (course.hasStarted()) {
            compareWithCourse(line, move, course);
        } else if (move.from() != null || move.to() != WorkPackageStatus.PLANNED) {
            var text = "%s starts with %s -> %s instead of being planned."
                    .formatted(move.workPackage(), name(move.from()), name(move.to()));
            report(AnomalyCode.FIRST_STATUS_IRREGULAR, line, text);
        }
        if (!move.forced() && !Edges.allow(move.from(), move.to())) {
            var text = "%s went %s -> %s without force, which no rule of its tool allows."
                    .formatted(move.workPackage(), name(move.from()), name(move.to()));
            report(AnomalyCode.TRANSITION_IRREGULAR, line, text);
        }
        if (move.from() == WorkPackageStatus.IN_REVIEW && !move.reviewed()) {
            var text = "%s left review for %s without a review result.".formatted(move.workPackage(), name(move.to()));
            report(AnomalyCode.REVIEW_RESULT_MISSING, line, text);
        }
        course.take(move);
    }

    private void compareWithCourse(LogLine line, Moved move, Course course) {
        if (!Objects.equals(move.from(), course.status())) {
            var text = "%s is said to leave %s, but stood at %s."
                    .formatted(move.workPackage(), name(move.from()), name(course.status()));
            report(AnomalyCode.FROM_STATUS_DIFFERS, line, text);
        }
        if (course.isSimultaneous(move)) {
            var text = "%s moved twice at %s.".formatted(move.workPackage(), move.at());
            report(AnomalyCode.MOVES_SIMULTANEOUS, line, text);
        }
    }

    private void report(AnomalyCode code, LogLine line, String text) {
        anomalies.add(new Anomaly(code, artifact, line.number(), text, line.text()));
    }

    private static String name(@Nullable WorkPackageStatus status) {
        return status == null ? "nothing" : status.wireName();
    }
}
