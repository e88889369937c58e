package dev.quarterdeck.mission.internal.adapter.contract;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Who takes part before the first event, as a file says it: an object of identities by participant. */
sealed interface RosterFile {
    /** The participants it names. */
    record Roster(Map<String, ParticipantIdentity> participants) implements RosterFile {}

    /** It is no roster. */
    record Invalid(String problem) implements RosterFile {}

    static RosterFile read(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        if (!Utf8.isUtf8(bytes, 0, bytes.length)) {
            return new Invalid("not UTF-8");
        }
        try (var source = Source.of(bytes, 0, bytes.length)) {
            var roster = source.next() == JsonToken.START_OBJECT ? participants(source) : new Invalid("not an object");
            return roster instanceof Roster && source.next() != null ? new Invalid("not valid JSON") : roster;
        } catch (JacksonException _) {
            return new Invalid("not valid JSON");
        }
    }

    private static RosterFile participants(Source source) {
        var participants = new HashMap<String, ParticipantIdentity>();
        for (var name = source.nextName(); name != null; name = source.nextName()) {
            source.next();
            var identity = Source.isWellFormed(name) ? Identities.identity(source) : null;
            if (identity == null) {
                return new Invalid("invalid identity of '%s'".formatted(name));
            }
            participants.put(name, identity);
        }
        return new Roster(participants);
    }
}
