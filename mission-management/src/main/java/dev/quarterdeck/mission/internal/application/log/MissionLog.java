package dev.quarterdeck.mission.internal.application.log;

import dev.quarterdeck.kernel.event.HashChain;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The append-only record of what happened in each mission. Every method joins the organisation's open transaction, else
 * runs in one of its own.
 */
public interface MissionLog {
    /**
     * Appends right after {@code expected}, all or none, and brings the mission's projection up to date in the same
     * transaction. The first append, after {@link Version#NONE}, begins the stream and must yield a projection.
     *
     * @return the version of the last event; {@code expected} where there is none to append
     * @throws Refused with STALE_VERSION if the mission's version is another one
     */
    Version append(OrganizationId organization, MissionId mission, Version expected, List<NewEvent> events);

    /**
     * Appends what a decision makes of the mission as it stands; nobody else appends meanwhile.
     *
     * @return the version afterwards
     * @throws Refused with NOT_FOUND if there is no such mission
     */
    Version extend(OrganizationId organization, MissionId mission, Function<Projection, List<NewEvent>> decision);

    /**
     * The same once for every key: where an event of the mission has the key, nothing is decided and nothing appended.
     *
     * @param idempotencyKey stored with the first event of what is appended; absent: as without one
     */
    Version once(
            OrganizationId organization,
            MissionId mission,
            @Nullable String idempotencyKey,
            Function<Projection, List<NewEvent>> decision);

    /** How the mission stands; empty where there is none. */
    Optional<Current> current(OrganizationId organization, MissionId mission);

    /** The mission's events after a version, oldest first, at most {@code limit}. */
    List<RecordedEvent> read(OrganizationId organization, MissionId mission, Version after, int limit);

    Optional<RecordedEvent> byId(OrganizationId organization, EventId event);

    /** The first event of what the command with this key appended. */
    Optional<RecordedEvent> byKey(OrganizationId organization, MissionId mission, String idempotencyKey);

    /** Every event that names another as its cause, oldest first. */
    List<RecordedEvent> causedBy(OrganizationId organization, EventId cause);

    /** Where the mission's stream ends; {@link Head#NONE} for one that has no events. */
    Head headOf(OrganizationId organization, MissionId mission);

    /** What a mission means at a version. */
    record Current(Version version, Projection projection) {}

    /** The end of a stream: its version and the hash of its last event. */
    record Head(Version version, String hash) {
        public static final Head NONE = new Head(Version.NONE, HashChain.START);
    }
}
