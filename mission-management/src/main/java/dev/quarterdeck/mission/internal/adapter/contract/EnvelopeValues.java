package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventKey;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;

/** What an envelope says of itself; of a field that is there twice the last one counts. */
final class EnvelopeValues {
    private static final int REQUIRED = EnvelopeField.ALL.stream()
            .filter(field -> !EnvelopeField.OPTIONAL.contains(field))
            .mapToInt(EnvelopeValues::bit)
            .sum();
    private static final Pattern VERSION =
            Pattern.compile("\\d+\\.\\d+\\.\\d+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int HIGHEST_TIER = 4;

    private int right;
    private int wrong;
    private long clock;
    private String given = "";
    private String id = "";
    private String type = "";
    private String version = "";
    private String project = "";
    private String correlation = "";
    private Moment moment = new Moment(0, 0);

    void clear() {
        right = 0;
        wrong = 0;
    }

    /** Takes any field but the payload, which must be an object; what that holds is not the envelope's concern. */
    void take(EnvelopeField field, JsonParser parser) {
        judge(field, isRight(field, parser));
    }

    void judge(EnvelopeField field, boolean isRight) {
        if (isRight) {
            right |= bit(field);
            wrong &= ~bit(field);
        } else {
            right &= ~bit(field);
            wrong |= bit(field);
        }
    }

    /** Those that are wrong and those that are missing. */
    List<EnvelopeField> invalid() {
        var invalid = wrong | (REQUIRED & ~right);
        return invalid == 0
                ? List.of()
                : EnvelopeField.ALL.stream()
                        .filter(field -> (invalid & bit(field)) != 0)
                        .toList();
    }

    /** The event's identity as it was given, even where it is none. */
    @Nullable String givenId() {
        return ((right | wrong) & bit(EnvelopeField.EVENT_ID)) == 0 || given.isEmpty() ? null : given;
    }

    String id() {
        return id;
    }

    String type() {
        return type;
    }

    Moment moment() {
        return moment;
    }

    long clock() {
        return clock;
    }

    private boolean isRight(EnvelopeField field, JsonParser parser) {
        if (field == EnvelopeField.LAMPORT_CLOCK) {
            clock = number(parser);
            return clock >= 0;
        }
        if (field == EnvelopeField.DATA_TIER) {
            var tier = number(parser);
            return tier >= 0 && tier <= HIGHEST_TIER;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return field == EnvelopeField.CAUSATION_ID || field == EnvelopeField.PROJECT_SLUG;
        }
        var text = Json.text(parser);
        if (field == EnvelopeField.EVENT_ID) {
            given = text == null ? "" : text;
        }
        return text != null && isRight(field, text);
    }

    private boolean isRight(EnvelopeField field, String text) {
        return switch (field) {
            case EVENT_ID -> {
                var canonical = EventKey.canonical(text);
                id = canonical == null ? "" : canonical;
                yield canonical != null;
            }
            case EVENT_TYPE -> {
                type = text;
                yield !text.isEmpty();
            }
            case TIMESTAMP -> {
                var read = Moment.of(text);
                moment = read.orElse(moment);
                yield read.isPresent();
            }
            case AGGREGATE_ID, BUILD_ID, NODE_ID -> !text.isEmpty();
            case CAUSATION_ID -> EventKey.canonical(text) != null;
            case CORRELATION_ID -> isCorrelation(text);
            case PROJECT_UUID -> isProject(text);
            case PROJECT_SLUG -> true;
            case SCHEMA_VERSION -> isVersion(text);
            case PAYLOAD, LAMPORT_CLOCK, DATA_TIER -> false;
        };
    }

    // These are the same in one event after the other.
    private boolean isCorrelation(String text) {
        if (!text.equals(correlation)) {
            correlation = EventKey.canonical(text) == null ? "" : text;
        }
        return !correlation.isEmpty();
    }

    private boolean isProject(String text) {
        if (!text.equals(project)) {
            project = EventKey.isProject(text) ? text : "";
        }
        return !project.isEmpty();
    }

    private boolean isVersion(String text) {
        if (!text.equals(version)) {
            version = VERSION.matcher(text).matches() ? text : "";
        }
        return !version.isEmpty();
    }

    // Clocks end at 63 bits; the contract names no end.
    private static long number(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        parser.skipChildren();
        return -1;
    }

    private static int bit(EnvelopeField field) {
        return 1 << field.ordinal();
    }
}
