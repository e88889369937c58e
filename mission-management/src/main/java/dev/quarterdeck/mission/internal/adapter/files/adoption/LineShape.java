package dev.quarterdeck.mission.internal.adapter.files.adoption;

import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.ACTOR;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.AT;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.EVENT_ID;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.EVENT_NAME;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.EVENT_TYPE;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.FORCE;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.FROM_LANE;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.KIND;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.MISSION_ID;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.REVIEW_REF;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.REVIEW_RESULT;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.TIMESTAMP;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.TO_LANE;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.TYPE;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.WORK_PACKAGE_ID;
import static dev.quarterdeck.mission.internal.adapter.files.adoption.LineField.WP_ID;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of line apart, in the order the tool that wrote them does. */
final class LineShape {
    private static final Set<String> RETROSPECTIVES =
            Set.of("RetrospectiveCaptured", "RetrospectiveCaptureFailed", "RetrospectiveSkipped");
    private static final String NOBODY = "unknown";

    private LineShape() {}

    static AdoptedFact factOf(LineFields line) {
        if (line.has(KIND)) {
            var kind = line.text(KIND);
            return "annotation".equals(kind)
                    ? annotation(line)
                    : new Unreadable(AnomalyCode.LINE_KIND_UNKNOWN, "There is no kind of line '%s'.".formatted(kind));
        }
        var name = line.textOr(EVENT_NAME, "");
        if (name.startsWith("retrospective.")) {
            return note(Subject.RETROSPECTIVE, name, line);
        }
        var type = line.textOr(TYPE, "");
        if (RETROSPECTIVES.contains(type)) {
            return note(Subject.RETROSPECTIVE, type, line);
        }
        if (line.has(EVENT_TYPE)) {
            var eventType = line.textOr(EVENT_TYPE, NOBODY);
            return note(eventType.startsWith("DecisionPoint") ? Subject.DECISION : Subject.LIFECYCLE, eventType, line);
        }
        return move(line);
    }

    private static AdoptedFact note(Subject subject, String type, LineFields line) {
        var at = line.text(AT) == null ? line.text(TIMESTAMP) : line.text(AT);
        return new Noted(subject, type, line.text(EVENT_ID), at, line.textOr(ACTOR, NOBODY));
    }

    private static AdoptedFact annotation(LineFields line) {
        var missing = firstMissing(line, EVENT_ID, AT, workPackage(line));
        return missing == null
                ? new Annotated(
                        line.textOr(EVENT_ID, ""),
                        line.textOr(AT, ""),
                        line.textOr(workPackage(line), ""),
                        line.textOr(ACTOR, NOBODY))
                : missing;
    }

    private static AdoptedFact move(LineFields line) {
        var missing = firstMissing(line, EVENT_ID, AT, workPackage(line), TO_LANE);
        if (missing != null) {
            return missing;
        }
        if (line.isOdd(FROM_LANE) || line.isOdd(FORCE)) {
            return wrongType(line.isOdd(FORCE) ? FORCE : FROM_LANE);
        }
        var origin = line.textOr(FROM_LANE, LegacyWords.NOWHERE);
        var from = LegacyWords.status(origin);
        var to = LegacyWords.status(line.textOr(TO_LANE, ""));
        if (to == null) {
            return unknownStatus(line.textOr(TO_LANE, ""));
        }
        return from == null && !LegacyWords.isNowhere(origin) ? unknownStatus(origin) : moved(line, from, to);
    }

    private static Moved moved(LineFields line, @Nullable WorkPackageStatus from, WorkPackageStatus to) {
        return new Moved(
                line.textOr(EVENT_ID, ""),
                line.textOr(AT, ""),
                line.textOr(workPackage(line), ""),
                from,
                to,
                line.textOr(ACTOR, NOBODY),
                line.text(MISSION_ID),
                line.forced(),
                line.has(REVIEW_REF),
                line.has(REVIEW_RESULT));
    }

    private static LineField workPackage(LineFields line) {
        return line.has(WP_ID) ? WP_ID : WORK_PACKAGE_ID;
    }

    private static @Nullable Unreadable firstMissing(LineFields line, LineField... needed) {
        for (var field : needed) {
            if (line.isOdd(field)) {
                return wrongType(field);
            }
            if (line.textOr(field, "").isEmpty()) {
                return new Unreadable(
                        AnomalyCode.LINE_FIELD_MISSING, "The line has no %s.".formatted(field.wireName()));
            }
        }
        return null;
    }

    private static Unreadable wrongType(LineField field) {
        return new Unreadable(
                AnomalyCode.LINE_WRONG_TYPE, "The field %s is not what it should be.".formatted(field.wireName()));
    }

    private static Unreadable unknownStatus(String word) {
        return new Unreadable(AnomalyCode.STATUS_UNKNOWN, "There is no status '%s'.".formatted(word));
    }
}
