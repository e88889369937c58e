package dev.quarterdeck.architecture.bench;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.MissionNames;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.Ids;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCreated;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import java.time.Instant;
import java.util.Locale;

/** Events to append. */
record LogSamples(Ids ids) {
    static final RepositoryId REPOSITORY = new RepositoryId("01JQ0000000000000000000003");

    private static final Actor PERSON = new Actor(Actor.Kind.HUMAN, "person-1", "A person", Actor.Origin.LOCAL, null);
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final String CORRELATION = "01JQ0000000000000000000004";

    NewEvent created(MissionId mission) {
        var slug = new Slug("measured");
        return event(new Content.Stated(new MissionCreated(
                REPOSITORY,
                slug,
                MissionNames.of(slug, mission),
                "A mission that is measured",
                null,
                "software-dev",
                Topology.LANES,
                new BranchName("main"),
                null)));
    }

    /** Changes what the mission's projection says, as events do. */
    NewEvent planned(Version number) {
        var commit = new CommitId(String.format(Locale.ROOT, "%040x", number.value()));
        return event(new Content.Stated(new PlanningCommitRecorded(commit)));
    }

    /** A line of 544 bytes, the size design/12 §9 measured with. */
    NewEvent received(long number) {
        var line = "{\"event_id\":\"%s\",\"number\":%d,\"note\":\"".formatted(ids.next(), number);
        var envelope = line + "x".repeat(544 - line.length() - 2) + "\"}";
        return event(new Content.AsReceived("elsewhere.line", 1, envelope, envelope, number));
    }

    private NewEvent event(Content content) {
        return new NewEvent(new EventId(ids.next()), PERSON, AT, null, CORRELATION, "node-1", null, content);
    }
}
