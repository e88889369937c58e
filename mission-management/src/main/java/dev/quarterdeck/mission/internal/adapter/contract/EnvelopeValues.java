package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.Envelope;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventKey;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an envelope says of itself; of a field that is there twice the last one counts. */
final class EnvelopeValues {
    private static final int REQUIRED = EnvelopeField.ALL.stream()
            .filter(field -> !EnvelopeField.OPTIONAL.contains(field))
            .mapToInt(EnvelopeValues::bit)
            .sum();

    private int right;
    private int wrong;
    private long clock;
    private @Nullable String given;
    private String id = "";
    private String type = "";
    private final Repeated version = new Repeated(Envelope::isVersion);
    private final Repeated project = new Repeated(text -> EventKey.project(text).isPresent());
    private final Repeated correlation = new Repeated(EnvelopeValues::isKey);
    private Moment moment = new Moment(0, 0);

    void clear() {
        right = 0;
        wrong = 0;
        given = null;
    }

    /** Takes any field but the payload, which must be an object; what that holds is not the envelope's concern. */
    void take(EnvelopeField field, Source source) {
        judge(field, isRight(field, source));
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
    @Nullable
    String givenId() {
        return given;
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

    private boolean isRight(EnvelopeField field, Source source) {
        return switch (field) {
            case EVENT_ID -> isId(source.text());
            case EVENT_TYPE -> isType(source.text());
            case TIMESTAMP -> isMoment(source.text());
            case AGGREGATE_ID, BUILD_ID, NODE_ID -> source.isFilled();
            case LAMPORT_CLOCK -> {
                clock = source.number();
                yield clock >= 0;
            }
            case CAUSATION_ID -> source.isNull() || isKey(source.text());
            case PROJECT_SLUG -> source.isNull() || source.text() != null;
            case CORRELATION_ID -> correlation.isSaid(source);
            case PROJECT_UUID -> project.isSaid(source);
            case SCHEMA_VERSION -> version.isSaid(source);
            case DATA_TIER -> Envelope.isTier(source.number());
            case PAYLOAD -> false;
        };
    }

    private boolean isId(@Nullable String text) {
        var canonical = text == null ? null : EventKey.canonical(text);
        given = text;
        id = canonical == null ? "" : canonical;
        return canonical != null;
    }

    private boolean isType(@Nullable String text) {
        type = text == null ? "" : text;
        return !type.isEmpty();
    }

    private boolean isMoment(@Nullable String text) {
        var read = text == null ? Optional.<Moment>empty() : Moment.of(text);
        moment = read.orElse(moment);
        return read.isPresent();
    }

    private static boolean isKey(@Nullable String text) {
        return text != null && EventKey.canonical(text) != null;
    }

    @SuppressWarnings("EnumOrdinal") // a bit for each field, within one reading of one line
    private static int bit(EnvelopeField field) {
        return 1 << field.ordinal();
    }

    /** A text that is the same in one event after the other, and is judged when it is another one. */
    private static final class Repeated {
        private final Predicate<String> rule;
        private char[] last = {};

        Repeated(Predicate<String> rule) {
            this.rule = rule;
        }

        boolean isSaid(Source source) {
            if (last.length > 0 && source.says(last)) {
                return true;
            }
            var text = source.text();
            if (text == null || !rule.test(text)) {
                return false;
            }
            last = text.toCharArray();
            return true;
        }
    }
}
