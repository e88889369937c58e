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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands where the state would, as the values {@link CanonicalJson} writes. */
final class ErrorJson {
    private static final String CONTRACT = "SpecKittyEventsError";
    private static final String INVALID = "ValidationError";

    private ErrorJson() {}

    static Map<String, @Nullable Object> of(Violation violation) {
        var error =
                switch (violation) {
                    case UnknownParticipant(var _, var _, var participant) ->
                        StateJson.object(
                                "error", "UnknownParticipantError",
                                "kind", "unknown_participant",
                                "participant_id", participant);
                    case DepartedParticipant _ -> StateJson.object("error", CONTRACT, "kind", "departed_participant");
                    case ExecutionNotStarted _ -> StateJson.object("error", CONTRACT, "kind", "execution_not_started");
                    case WarningNotFound _ -> StateJson.object("error", CONTRACT, "kind", "warning_not_found");
                    case MalformedPayload(var _, var _, var field) ->
                        StateJson.object("error", INVALID, "kind", "malformed_payload", "field", field);
                };
        error.put("event_id", violation.eventId());
        error.put("event_type", violation.eventType().wireName());
        error.put("message", violation.message());
        return error;
    }

    static Map<String, @Nullable Object> of(Faulty faulty) {
        var line = faulty.line();
        return switch (faulty.broken()) {
            case NotJson() -> unreadable("json_invalid", line, "line %d is not valid JSON".formatted(line));
            case NotAnObject() -> unreadable("json_not_object", line, "line %d is not a JSON object".formatted(line));
            case InvalidEnvelope(var eventId, var fields) ->
                StateJson.object(
                        "error", INVALID,
                        "kind", "envelope_invalid",
                        "event_id", eventId,
                        "fields", fields.stream().map(EnvelopeField::wireName),
                        "line", line,
                        "message", "line %d: invalid envelope fields: %s".formatted(line, names(fields)));
        };
    }

    static Map<String, @Nullable Object> ofRoster(String problem) {
        return StateJson.object(
                "error", INVALID, "kind", "roster_invalid", "event_id", null, "message", "roster: " + problem);
    }

    private static Map<String, @Nullable Object> unreadable(String kind, int line, String message) {
        return StateJson.object(
                "error", "JSONDecodeError", "kind", kind, "event_id", null, "line", line, "message", message);
    }

    private static String names(List<EnvelopeField> fields) {
        return fields.stream().map(EnvelopeField::wireName).collect(Collectors.joining(", "));
    }
}
