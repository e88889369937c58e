package dev.quarterdeck.governance.internal.adapter.jooq;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Outcome;
import dev.quarterdeck.governance.internal.application.audit.AuditStore;
import dev.quarterdeck.kernel.actor.Actor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The text of an entry: a JSON object that says everything but its own hash. */
final class AuditFormat {
    private static final int LONGEST_CONTENT = 16_384;
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    private AuditFormat() {}

    static String write(long number, Instant at, AuditStore.Doer by, Deed deed) {
        var metadata = new TreeMap<String, String>();
        deed.metadata().forEach((key, value) -> metadata.put(storable(key), storable(value)));
        return JSON.writeValueAsString(new Kept(
                number,
                text(at),
                Who.of(by.actor()),
                storable(deed.action()),
                storable(deed.target()),
                storableOrNull(deed.provider()),
                cut(storableOrNull(deed.content())),
                metadata,
                deed.outcome().name().toLowerCase(Locale.ROOT),
                by.correlationId()));
    }

    static AuditEntry read(String entry, String hash) {
        return JSON.readValue(entry, Kept.class).entry(hash);
    }

    /** In the order of time. */
    static String text(Instant at) {
        return MICROSECONDS.format(at.atOffset(ZoneOffset.UTC));
    }

    /** Neither NUL nor half a character can be searched for. */
    private static String storable(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\ufffd');
    }

    private static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }

    private static @Nullable String cut(@Nullable String content) {
        return content == null || content.length() <= LONGEST_CONTENT
                ? content
                : storable(content.substring(0, LONGEST_CONTENT));
    }

    private record Kept(
            long number,
            String at,
            Who actor,
            String action,
            String target,
            @Nullable String provider,
            @Nullable String content,
            SortedMap<String, String> metadata,
            String outcome,
            String correlationId) {
        AuditEntry entry(String hash) {
            return new AuditEntry(
                    number,
                    Instant.parse(at),
                    actor.actor(),
                    action,
                    target,
                    provider,
                    content,
                    Map.copyOf(metadata),
                    Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                    correlationId,
                    hash);
        }
    }

    private record Who(
            String kind,
            String id,
            String displayName,
            String origin,
            @Nullable String onBehalfOf) {
        static Who of(Actor actor) {
            return new Who(
                    actor.kind().name().toLowerCase(Locale.ROOT),
                    actor.id(),
                    actor.displayName(),
                    actor.origin().name().toLowerCase(Locale.ROOT),
                    actor.onBehalfOf());
        }

        Actor actor() {
            return new Actor(
                    Actor.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    id,
                    displayName,
                    Actor.Origin.valueOf(origin.toUpperCase(Locale.ROOT)),
                    onBehalfOf);
        }
    }
}
