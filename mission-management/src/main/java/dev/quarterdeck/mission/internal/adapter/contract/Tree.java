package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.ExternalRefs;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of the contract, read strictly: what is not of its type is said so by an {@link IllegalArgumentException}. */
record Tree(JsonNode object) {
    private static final Map<String, FocusTarget.Type> FOCUSES = Words.of(FocusTarget.Type.values());
    private static final Map<String, ParticipantIdentity.Type> PARTICIPANTS =
            Words.of(ParticipantIdentity.Type.values());

    String text(String field) {
        var text = optional(field);
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }

    @Nullable
    String optional(String field) {
        var value = object.path(field);
        return isAbsent(value) ? null : textOf(field, value);
    }

    <E extends Enum<E>> E word(String field, Map<String, E> words) {
        var word = words.get(text(field));
        if (word == null) {
            throw new IllegalArgumentException("%s is none of %s"
                    .formatted(field, words.keySet().stream().sorted().toList()));
        }
        return word;
    }

    List<String> texts(String field) {
        var value = object.path(field);
        if (!value.isArray()) {
            throw new IllegalArgumentException(field + " is not a list");
        }
        return value.valueStream().map(element -> textOf(field, element)).toList();
    }

    FocusTarget focus(String field) {
        var focus = below(field);
        return new FocusTarget(focus.word("target_type", FOCUSES), focus.text("target_id"));
    }

    @Nullable
    FocusTarget optionalFocus(String field) {
        return isAbsent(object.path(field)) ? null : focus(field);
    }

    ParticipantIdentity identity(String field) {
        var identity = below(field);
        return new ParticipantIdentity(
                identity.text("participant_id"),
                identity.word("participant_type", PARTICIPANTS),
                identity.optional("display_name"),
                identity.optional("session_id"),
                isAbsent(identity.object.path("external_refs"))
                        ? null
                        : identity.below("external_refs").refs());
    }

    private ExternalRefs refs() {
        var known = List.of("slack_team_id", "slack_user_id", "teamspace_member_id");
        if (!known.containsAll(object.propertyNames())) {
            throw new IllegalArgumentException("external_refs has fields other than " + known);
        }
        return new ExternalRefs(optional("slack_user_id"), optional("slack_team_id"), optional("teamspace_member_id"));
    }

    private Tree below(String field) {
        var value = object.path(field);
        if (!value.isObject()) {
            throw new IllegalArgumentException(field + " is not an object");
        }
        return new Tree(value);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String textOf(String field, JsonNode value) {
        if (!value.isString() || !Source.isWellFormed(value.stringValue())) {
            throw new IllegalArgumentException(field + " is not a text");
        }
        return value.stringValue();
    }
}
