package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.adapter.contract.EventReader.Input.Faulty;
import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line.Broken.InvalidEnvelope;
import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line.Broken.NotAnObject;
import dev.quarterdeck.mission.internal.adapter.contract.LineReader.Line.Broken.NotJson;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.DepartedParticipant;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.ExecutionNotStarted;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.MalformedPayload;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.UnknownParticipant;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.WarningNotFound;
import java.util.List;
import java.util.stream.Collectors;

/** What stands where the state would. */
final class ErrorJson {
    private static final String CONTRACT = "SpecKittyEventsError";
    private static final String INVALID = "ValidationError";

    private ErrorJson() {}

    static Fields of(Violation violation) {
        return switch (violation) {
            case UnknownParticipant unknown -> unknown(unknown);
            case DepartedParticipant _ -> refused(violation, "departed_participant");
            case ExecutionNotStarted _ -> refused(violation, "execution_not_started");
            case WarningNotFound _ -> refused(violation, "warning_not_found");
            case MalformedPayload malformed -> malformed(malformed);
        };
    }

    static Fields of(Faulty faulty) {
        var line = faulty.line();
        return switch (faulty.broken()) {
            case NotJson() -> unreadable(line, "json_invalid", "line %d is not valid JSON".formatted(line));
            case NotAnObject() -> unreadable(line, "json_not_object", "line %d is not a JSON object".formatted(line));
            case InvalidEnvelope(var event, var fields) ->
                new Fields(
                        "error",
                        INVALID,
                        "event_id",
                        event,
                        "fields",
                        fields.stream().map(EnvelopeField::wireName),
                        "kind",
                        "envelope_invalid",
                        "line",
                        line,
                        "message",
                        "line %d: invalid envelope fields: %s".formatted(line, names(fields)));
        };
    }

    static Fields ofRoster(String problem) {
        return new Fields(
                "error", INVALID, "event_id", null, "kind", "roster_invalid", "message", "roster: " + problem);
    }

    private static Fields unknown(UnknownParticipant violation) {
        return new Fields(
                "error", "UnknownParticipantError",
                "event_id", violation.eventId(),
                "event_type", violation.eventType().wireName(),
                "kind", "unknown_participant",
                "message", violation.message(),
                "participant_id", violation.participant());
    }

    private static Fields malformed(MalformedPayload violation) {
        return new Fields(
                "error", INVALID,
                "event_id", violation.eventId(),
                "event_type", violation.eventType().wireName(),
                "field", violation.field(),
                "kind", "malformed_payload",
                "message", violation.message());
    }

    private static Fields refused(Violation violation, String kind) {
        return new Fields(
                "error", CONTRACT,
                "event_id", violation.eventId(),
                "event_type", violation.eventType().wireName(),
                "kind", kind,
                "message", violation.message());
    }

    private static Fields unreadable(int line, String kind, String message) {
        return new Fields(
                "error", "JSONDecodeError",
                "event_id", null,
                "kind", kind,
                "line", line,
                "message", message);
    }

    private static String names(List<EnvelopeField> fields) {
        return fields.stream().map(EnvelopeField::wireName).collect(Collectors.joining(", "));
    }
}
