package dev.quarterdeck.mission.internal.adapter.contract;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.sym.PropertyNameMatcher;

/** The fields of an envelope, in the order in which wrong ones are reported. */
enum EnvelopeField {
    EVENT_ID,
    EVENT_TYPE,
    AGGREGATE_ID,
    PAYLOAD,
    TIMESTAMP,
    BUILD_ID,
    NODE_ID,
    LAMPORT_CLOCK,
    CAUSATION_ID,
    PROJECT_UUID,
    PROJECT_SLUG,
    CORRELATION_ID,
    SCHEMA_VERSION,
    DATA_TIER;

    static final List<EnvelopeField> ALL = List.of(values());
    static final List<EnvelopeField> OPTIONAL = List.of(PAYLOAD, CAUSATION_ID, PROJECT_SLUG, SCHEMA_VERSION, DATA_TIER);

    private static final PropertyNameMatcher NAMES =
            Source.matcher(Stream.of(values()).map(EnvelopeField::wireName));

    /** The index of the next field of the object that is read, or what {@link PropertyNameMatcher} says instead. */
    static int next(Source source) {
        return source.nextField(NAMES);
    }

    String wireName() {
        return Words.of(this);
    }
}
