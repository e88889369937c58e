package dev.quarterdeck.mission.internal.domain.collaboration.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What every event travels in.
 *
 * @param aggregateId by convention {@code mission/} and the mission's identity
 * @param timestamp when the producer says it happened
 * @param nodeId the process that emits it, not the participant it is about
 * @param correlationId by convention the ULID of the mission's run
 * @param dataTier from 0, local, to 4, telemetry
 */
public record Envelope(
        EventKey eventId,
        String eventType,
        String aggregateId,
        Map<String, @Nullable Object> payload,
        Moment timestamp,
        String buildId,
        String nodeId,
        long lamportClock,
        @Nullable EventKey causationId,
        UUID projectUuid,
        @Nullable String projectSlug,
        EventKey correlationId,
        String schemaVersion,
        int dataTier) {
    /** Where an envelope does not say it. */
    public static final String DEFAULT_VERSION = "3.0.0";

    private static final String AGGREGATE = "mission/";
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int HIGHEST_TIER = 4;

    public Envelope {
        Filled.require("event_type", eventType);
        Filled.require("aggregate_id", aggregateId);
        Filled.require("build_id", buildId);
        Filled.require("node_id", nodeId);
        if (lamportClock < 0 || !isTier(dataTier) || !isVersion(schemaVersion)) {
            throw new IllegalArgumentException("lamport_clock, data_tier or schema_version is out of range");
        }
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
    }

    public static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    public static boolean isTier(long number) {
        return number >= 0 && number <= HIGHEST_TIER;
    }

    /** Where the envelope leaves the conventions, which nothing enforces, for the mission its payload names. */
    public List<String> departures(String mission) {
        var departures = new ArrayList<String>();
        if (!aggregateId.equals(AGGREGATE + mission)) {
            departures.add("aggregate_id is not %s%s".formatted(AGGREGATE, mission));
        }
        if (!correlationId.isUlid()) {
            departures.add("correlation_id is not the ULID of a run");
        }
        return List.copyOf(departures);
    }
}
