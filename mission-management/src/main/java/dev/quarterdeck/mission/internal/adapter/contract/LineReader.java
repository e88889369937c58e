package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.ContractEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads one line after the other, each an event; of one thread at a time. */
final class LineReader {
    private static final Line NOT_JSON = new Line.Broken.NotJson();
    private static final Line NOT_AN_OBJECT = new Line.Broken.NotAnObject();
    private static final Line FOREIGN = new Line.Foreign();

    private final EnvelopeValues envelope = new EnvelopeValues();
    private final PayloadValues payload = new PayloadValues();

    /** What a line turned out to be. */
    sealed interface Line {
        /** An event of the contract. */
        record Known(ContractEvent event) implements Line {}

        /** An event of another kind, in an envelope that is right. */
        record Foreign() implements Line {}

        /** No event. */
        sealed interface Broken extends Line {
            /** Not JSON in UTF-8. */
            record NotJson() implements Broken {}

            /** JSON, but no object. */
            record NotAnObject() implements Broken {}

            /** @param eventId as it was given, null where it was not */
            record InvalidEnvelope(@Nullable String eventId, List<EnvelopeField> fields) implements Broken {}
        }
    }

    Line read(byte[] bytes, int from, int length) {
        if (!Utf8.isUtf8(bytes, from, length)) {
            return NOT_JSON;
        }
        try (var source = Source.of(bytes, from, length)) {
            var isObject = source.next() == JsonToken.START_OBJECT;
            if (isObject) {
                object(source);
            } else {
                source.skip();
            }
            return source.next() != null ? NOT_JSON : isObject ? line() : NOT_AN_OBJECT;
        } catch (JacksonException _) {
            return NOT_JSON;
        }
    }

    private void object(Source source) {
        envelope.clear();
        payload.clear();
        for (var name = EnvelopeField.next(source);
                name != PropertyNameMatcher.MATCH_END_OBJECT;
                name = EnvelopeField.next(source)) {
            source.next();
            if (name == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                source.skip();
            } else if (EnvelopeField.ALL.get(name) == EnvelopeField.PAYLOAD) {
                envelope.judge(EnvelopeField.PAYLOAD, payload.read(source));
            } else {
                envelope.take(EnvelopeField.ALL.get(name), source);
            }
        }
    }

    private Line line() {
        var invalid = envelope.invalid();
        if (!invalid.isEmpty()) {
            return new Line.Broken.InvalidEnvelope(envelope.givenId(), invalid);
        }
        return EventType.named(envelope.type())
                .<Line>map(type -> new Line.Known(event(type)))
                .orElse(FOREIGN);
    }

    private ContractEvent event(EventType type) {
        return new ContractEvent(
                envelope.id(),
                type,
                envelope.clock(),
                envelope.moment(),
                payload.mission(),
                payload.participant(),
                payload.claim(type));
    }
}
