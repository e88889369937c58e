package dev.quarterdeck.mission.internal.adapter.contract;

import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.ACKNOWLEDGEMENT;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.CHOSEN_OPTION;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.COMMENT_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.CONTENT;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.DECISION_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.FOCUS_TARGET;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.INTENT;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.LINKED_SESSION_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.MISSION_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.PARTICIPANT_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.PARTICIPANT_IDENTITY;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.PARTICIPANT_IDS;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.REFERENCED_WARNING_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.REPLY_TO;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.STEP_ID;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.TOPIC;
import static dev.quarterdeck.mission.internal.adapter.contract.PayloadField.WARNING_ID;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Claim;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Claim.Drive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** What a payload says, whatever the type of its event, which may only come after it. */
final class PayloadValues {
    private static final Claim GONE = new Claim.Gone();
    private static final Claim BEAT = new Claim.Beat();
    private static final Claim NOTHING = new Claim.Nothing();

    private final @Nullable Object[] values = new @Nullable Object[PayloadField.ALL.size()];
    private final Interned<String> texts = new Interned<>();
    private final Interned<FocusTarget> targets = new Interned<>();

    void clear() {
        Arrays.fill(values, null);
    }

    /** Answers whether there is an object; its fields are read to its end. */
    boolean read(Source source) {
        clear();
        if (source.token() != JsonToken.START_OBJECT) {
            source.skip();
            return false;
        }
        for (var name = PayloadField.next(source);
                name != PropertyNameMatcher.MATCH_END_OBJECT;
                name = PayloadField.next(source)) {
            source.next();
            if (name == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                source.skip();
            } else {
                values[name] = value(PayloadField.ALL.get(name), source);
            }
        }
        return true;
    }

    @Nullable
    String mission() {
        return filled(MISSION_ID);
    }

    @Nullable
    String participant() {
        return filled(PARTICIPANT_ID);
    }

    Claim claim(EventType type) {
        return switch (type) {
            case PARTICIPANT_INVITED -> new Claim.Invited(identity());
            case PARTICIPANT_JOINED -> new Claim.Joined(identity());
            case PARTICIPANT_LEFT -> GONE;
            case PRESENCE_HEARTBEAT -> BEAT;
            case DRIVE_INTENT_SET -> new Claim.Intent(drive());
            case FOCUS_CHANGED -> new Claim.Focused(at(FOCUS_TARGET) instanceof FocusTarget target ? target : null);
            case PROMPT_STEP_EXECUTION_STARTED ->
                refused(STEP_ID) ? malformed(STEP_ID) : new Claim.Started(text(STEP_ID));
            case PROMPT_STEP_EXECUTION_COMPLETED ->
                refused(STEP_ID) ? malformed(STEP_ID) : new Claim.Completed(text(STEP_ID));
            case CONCURRENT_DRIVER_WARNING, POTENTIAL_STEP_COLLISION_DETECTED -> warned();
            case WARNING_ACKNOWLEDGED -> acknowledged();
            case COMMENT_POSTED -> commented();
            case DECISION_CAPTURED -> decided();
            case SESSION_LINKED ->
                refused(LINKED_SESSION_ID) ? malformed(LINKED_SESSION_ID) : new Claim.Linked(text(LINKED_SESSION_ID));
        };
    }

    private @Nullable Object value(PayloadField field, Source source) {
        if (source.token() == JsonToken.VALUE_NULL) {
            return Odd.NULL;
        }
        var value = switch (field) {
            case PARTICIPANT_IDENTITY -> Identities.identity(source);
            case FOCUS_TARGET -> {
                var target = Identities.focus(source);
                yield target == null ? null : targets.of(target);
            }
            case PARTICIPANT_IDS -> participants(source);
            case PARTICIPANT_ID, MISSION_ID, STEP_ID, WARNING_ID, ACKNOWLEDGEMENT -> {
                var text = source.text();
                yield text == null ? null : texts.of(text);
            }
            case INTENT,
                    COMMENT_ID,
                    CONTENT,
                    REPLY_TO,
                    DECISION_ID,
                    TOPIC,
                    CHOSEN_OPTION,
                    REFERENCED_WARNING_ID,
                    LINKED_SESSION_ID -> source.text();
        };
        return value == null ? Odd.OTHER : value;
    }

    private @Nullable List<@Nullable String> participants(Source source) {
        if (source.token() != JsonToken.START_ARRAY) {
            source.skip();
            return null;
        }
        var participants = new ArrayList<@Nullable String>(4);
        while (source.next() != JsonToken.END_ARRAY) {
            var text = source.text();
            participants.add(text == null ? null : texts.of(text));
        }
        return Collections.unmodifiableList(participants);
    }

    private @Nullable ParticipantIdentity identity() {
        return at(PARTICIPANT_IDENTITY) instanceof ParticipantIdentity identity ? identity : null;
    }

    private Drive drive() {
        var word = text(INTENT);
        return word.equals("active") ? Drive.ACTIVE : word.equals("inactive") ? Drive.INACTIVE : Drive.UNCLEAR;
    }

    @SuppressWarnings("unchecked") // nothing else puts a list there
    private Claim warned() {
        var warning = filled(WARNING_ID);
        var participants = at(PARTICIPANT_IDS);
        if (warning == null || participants instanceof Odd) {
            return NOTHING;
        }
        return new Claim.Warned(warning, participants == null ? List.of() : (List<@Nullable String>) participants);
    }

    private Claim acknowledged() {
        return refused(WARNING_ID)
                ? malformed(WARNING_ID)
                : new Claim.Acknowledged(text(WARNING_ID), refused(ACKNOWLEDGEMENT) ? null : text(ACKNOWLEDGEMENT));
    }

    private Claim commented() {
        var wrong = firstRefused(List.of(COMMENT_ID, CONTENT), REPLY_TO);
        return wrong == null
                ? new Claim.Commented(text(COMMENT_ID), text(CONTENT), optional(REPLY_TO))
                : malformed(wrong);
    }

    private Claim decided() {
        var wrong = firstRefused(List.of(DECISION_ID, TOPIC, CHOSEN_OPTION), REFERENCED_WARNING_ID);
        return wrong == null
                ? new Claim.Decided(
                        text(DECISION_ID), text(TOPIC), text(CHOSEN_OPTION), optional(REFERENCED_WARNING_ID))
                : malformed(wrong);
    }

    private @Nullable PayloadField firstRefused(List<PayloadField> texts, PayloadField optional) {
        for (var field : texts) {
            if (refused(field)) {
                return field;
            }
        }
        return at(optional) == Odd.OTHER ? optional : null;
    }

    @SuppressWarnings("EnumOrdinal") // a place for each field, within one reading of one line
    private @Nullable Object at(PayloadField field) {
        return values[field.ordinal()];
    }

    /** There, and not a text. */
    private boolean refused(PayloadField field) {
        return at(field) instanceof Odd;
    }

    private String text(PayloadField field) {
        return at(field) instanceof String text ? text : "";
    }

    private @Nullable String optional(PayloadField field) {
        return at(field) instanceof String text ? text : null;
    }

    private @Nullable String filled(PayloadField field) {
        return at(field) instanceof String text && !text.isEmpty() ? text : null;
    }

    private static Claim malformed(PayloadField field) {
        return new Claim.Malformed(Words.of(field));
    }
}
