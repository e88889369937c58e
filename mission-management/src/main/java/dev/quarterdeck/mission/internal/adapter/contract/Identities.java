package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity.ExternalRefs;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads the objects inside a payload; an answer of null says that one is not what it should be. */
final class Identities {
    private static final Map<String, FocusTarget.Type> FOCUSES = Words.of(FocusTarget.Type.values());
    private static final Map<String, ParticipantIdentity.Type> PARTICIPANTS =
            Words.of(ParticipantIdentity.Type.values());
    private static final Set<String> REFS = Set.of("slack_user_id", "slack_team_id", "teamspace_member_id");

    private Identities() {}

    static @Nullable FocusTarget focus(Source source) {
        var fields = Fields.of(source);
        var type = fields == null ? null : FOCUSES.get(fields.word("target_type"));
        var id = fields == null ? null : fields.text("target_id");
        return type == null || id == null || id.isEmpty() ? null : new FocusTarget(type, id);
    }

    static @Nullable ParticipantIdentity identity(Source source) {
        var fields = Fields.of(source);
        if (fields == null) {
            return null;
        }
        var id = fields.text("participant_id");
        var type = PARTICIPANTS.get(fields.word("participant_type"));
        var refs = fields.below("external_refs");
        if (id == null || id.isEmpty() || type == null || fields.hasOther("display_name", "session_id")) {
            return null;
        }
        var external = refs == null ? null : refs(refs);
        return external == null && fields.has("external_refs")
                ? null
                : new ParticipantIdentity(id, type, fields.text("display_name"), fields.text("session_id"), external);
    }

    private static @Nullable ExternalRefs refs(Fields fields) {
        if (!REFS.containsAll(fields.names()) || fields.hasOther(REFS.toArray(String[]::new))) {
            return null;
        }
        var user = fields.text("slack_user_id");
        var team = fields.text("slack_team_id");
        var member = fields.text("teamspace_member_id");
        var nobody = user == null && team == null && member == null;
        return nobody || "".equals(user) || "".equals(team) || "".equals(member)
                ? null
                : new ExternalRefs(user, team, member);
    }

    /** The fields of a small object; of one that is there twice the last one counts. */
    private record Fields(Map<String, @Nullable Object> values) {
        static @Nullable Fields of(Source source) {
            if (source.token() != JsonToken.START_OBJECT) {
                source.skip();
                return null;
            }
            var values = new HashMap<String, @Nullable Object>();
            for (var name = source.nextName(); name != null; name = source.nextName()) {
                values.put(name, value(source));
            }
            return new Fields(values);
        }

        private static @Nullable Object value(Source source) {
            var token = source.next();
            if (token == JsonToken.VALUE_NULL) {
                return null;
            }
            if (token == JsonToken.START_OBJECT) {
                return of(source);
            }
            var text = source.text();
            return text == null ? Odd.OTHER : text;
        }

        @Nullable
        String text(String name) {
            return values.get(name) instanceof String text ? text : null;
        }

        /** The text, or the empty one, which is no word of the contract. */
        String word(String name) {
            return values.get(name) instanceof String text ? text : "";
        }

        @Nullable
        Fields below(String name) {
            return values.get(name) instanceof Fields fields ? fields : null;
        }

        Set<String> names() {
            return values.keySet();
        }

        boolean has(String name) {
            return values.get(name) != null;
        }

        /** Whether one of these is there and neither a text nor null. */
        boolean hasOther(String... names) {
            for (var name : names) {
                if (has(name) && text(name) == null) {
                    return true;
                }
            }
            return false;
        }
    }
}
