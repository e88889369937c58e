package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Ready-made values, valid and boring. */
public final class Samples {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    public static final Contexts CONTEXTS = Contexts.sample();
    public static final OrganizationId ORGANIZATION = CONTEXTS.organization();
    public static final OrganizationId OTHER_ORGANIZATION = new OrganizationId("01JQ0000000000000000000002");
    public static final RepositoryId REPOSITORY = CONTEXTS.repository();
    public static final MissionId MISSION = CONTEXTS.mission();
    public static final Actor PERSON = CONTEXTS.actor();
    public static final CommitId COMMIT = new CommitId("0123456789012345678901234567890123456789");
    public static final String CORRELATION = "01JQ0000000000000000000004";
    public static final String NODE = "node-1";

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final long FIRST_EVENT = 1L << 40;
    private static final AtomicLong EVENTS = new AtomicLong(FIRST_EVENT);

    private Samples() {}

    /** The n-th ULID of a row. */
    public static String ulid(long number) {
        var text = new StringBuilder();
        for (var rest = number; rest > 0; rest /= DIGITS.length()) {
            text.append(DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return "01" + "0".repeat(24 - text.length()) + text.reverse();
    }

    public static MissionCreated created(MissionId mission, String slug) {
        var name = new Slug(slug);
        return new MissionCreated(
                REPOSITORY,
                name,
                MissionNames.of(name, mission),
                "Title of " + slug,
                "To see it work",
                "software-dev",
                Topology.LANES,
                new BranchName("main"),
                null);
    }

    public static MissionFact planned() {
        return new PlanningCommitRecorded(COMMIT);
    }

    public static NewEvent event(MissionFact fact) {
        return event(fact, null);
    }

    public static NewEvent event(MissionFact fact, @Nullable EventId cause) {
        return event(cause, new Stated(fact));
    }

    public static NewEvent mirrored(String type, String envelope, long lamport) {
        return event(null, new NewEvent.Content.AsReceived(type, 1, envelope, envelope, lamport));
    }

    private static NewEvent event(@Nullable EventId cause, NewEvent.Content content) {
        var number = EVENTS.getAndIncrement();
        var id = new EventId(ulid(number));
        return new NewEvent(
                id, PERSON, START.plusSeconds(number - FIRST_EVENT), cause, CORRELATION, NODE, null, content);
    }
}
