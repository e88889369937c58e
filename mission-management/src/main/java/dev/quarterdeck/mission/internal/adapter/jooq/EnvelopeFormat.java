package dev.quarterdeck.mission.internal.adapter.jooq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The envelope of our own events: the fourteen fields of the published contract, then what the contract lacks. */
final class EnvelopeFormat {
    /** Of the contract's form; stored with every event of ours. */
    static final int SCHEMA_VERSION = 3;

    private static final String CONTRACT_VERSION = SCHEMA_VERSION + ".0.0";
    private static final String BUILD = "quarterdeck";
    private static final DateTimeFormatter WHOLE_SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .append(WHOLE_SECONDS)
            .appendPattern(".SSSSSS")
            .toFormatter(Locale.ROOT);

    private EnvelopeFormat() {}

    static String write(
            MissionId mission, RepositoryId repository, NewEvent event, FactFormat.Stored stored, long lamport) {
        var causation = event.causationId();
        var envelope = new Envelope(
                event.id().value(),
                stored.type(),
                "mission/" + mission,
                stored.payload(),
                orderingText(event.occurredAt()),
                BUILD,
                event.originNode(),
                lamport,
                causation == null ? null : causation.value(),
                projectUuid(repository),
                null,
                event.correlationId(),
                CONTRACT_VERSION,
                0,
                Doer.of(event.actor()),
                Commit.of(event.commitContext()),
                stored.detail());
        return FactFormat.JSON.writeValueAsString(envelope);
    }

    /** Events are ordered by this text: no fraction or exactly six digits of it. */
    static String orderingText(Instant at) {
        var moment = at.atOffset(ZoneOffset.UTC);
        var format = moment.getNano() / 1000 == 0 ? WHOLE_SECONDS : MICROSECONDS;
        return format.format(moment) + "+00:00";
    }

    /** The same for the same repository, on every server. */
    static UUID projectUuid(RepositoryId repository) {
        return UUID.nameUUIDFromBytes(("quarterdeck/repository/" + repository).getBytes(UTF_8));
    }

    private record Envelope(
            String eventId,
            String eventType,
            String aggregateId,
            JsonNode payload,
            String timestamp,
            String buildId,
            String nodeId,
            long lamportClock,
            @Nullable String causationId,
            UUID projectUuid,
            @Nullable String projectSlug,
            String correlationId,
            String schemaVersion,
            int dataTier,
            Doer actor,
            @Nullable Commit commitContext,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            JsonNode detail) {}

    private record Doer(
            String kind,
            String id,
            String displayName,
            String origin,
            @Nullable String onBehalfOf) {
        static Doer of(Actor actor) {
            return new Doer(
                    actor.kind().wireName(),
                    actor.id(),
                    actor.displayName(),
                    actor.origin().name().toLowerCase(Locale.ROOT),
                    actor.onBehalfOf());
        }
    }

    private record Commit(
            String repositoryId,
            @Nullable String branch,
            @Nullable String head) {
        static @Nullable Commit of(@Nullable CommitContext context) {
            return context == null ? null : new Commit(context.repository().value(), context.branch(), context.head());
        }
    }
}
