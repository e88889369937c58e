package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.OTHER_ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedTests {
    private static final MissionId OTHER = new MissionId(Samples.ulid(77));
    private static final MissionId THIRD = new MissionId(Samples.ulid(78));

    private final MissionModule module = new MissionModule();
    private final MissionEvents events = module.bean(MissionEvents.class);
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aRepository() throws SQLException {
        module.register(ORGANIZATION);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aLateCommitIsNotSkipped() throws Exception {
        log.append(ORGANIZATION, THIRD, Version.NONE, List.of(event(created(THIRD, "third"))));
        var place = events.feed(CONTEXTS.entry(), null, 10).next();
        var appended = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(() -> module.bean(TenantTransactions.class).change(ORGANIZATION, () -> {
                        var version = log.append(
                                ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "slow"))));
                        appended.countDown();
                        await(finish);
                        return version;
                    }));
            await(appended);
            log.append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "quick"))));
            // The quick one has committed, but something older than it may still come.
            var early = events.feed(CONTEXTS.entry(), place, 10);
            assertThat(early.events()).isEmpty();
            assertThat(early.next()).isEqualTo(place);
            finish.countDown();
            slow.get(10, TimeUnit.SECONDS);
        }
        assertThat(missions(place)).containsExactly(MISSION, OTHER);
    }

    @Test
    void theFeedGoesOnWhereItEnded() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "one")), event(planned())));
        log.append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "two"))));
        var first = events.feed(CONTEXTS.entry(), null, 2);
        var second = events.feed(CONTEXTS.entry(), first.next(), 2);
        var third = events.feed(CONTEXTS.entry(), second.next(), 2);
        assertThat(first.events()).extracting(EventEnvelope::mission).containsExactly(MISSION, MISSION);
        assertThat(second.events()).extracting(EventEnvelope::mission).containsExactly(OTHER);
        assertThat(third.events()).isEmpty();
        assertThat(third.next()).isEqualTo(second.next());
    }

    @Test
    void aRestoredClusterStartsAnIncarnationThatComesAfter() throws SQLException {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "before"))));
        var place = events.feed(CONTEXTS.entry(), null, 1).next();
        assertThat(place).startsWith("1.");
        // As after a restore elsewhere: the events come from another system, far ahead of this one's counter.
        module.asOwner(ORGANIZATION, """
                alter table mission.mission_event disable trigger append_only;
                update mission.incarnation set system_identifier = 'another';
                update mission.mission_event set transaction_id = '9000000000'""");
        try (var restarted = module.restarted()) {
            restarted
                    .bean(MissionLog.class)
                    .append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "after"))));
            var feed = restarted.bean(MissionEvents.class).feed(CONTEXTS.entry(), null, 10);
            assertThat(feed.events()).extracting(EventEnvelope::mission).containsExactly(MISSION, OTHER);
            assertThat(feed.next()).startsWith("2.");
        }
    }

    @Test
    void aCounterThatIsBehindStartsAnIncarnationToo() throws SQLException {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "before"))));
        module.asOwner(ORGANIZATION, """
                alter table mission.mission_event disable trigger append_only;
                update mission.mission_event set transaction_id = '9000000000'""");
        try (var restarted = module.restarted()) {
            restarted
                    .bean(MissionLog.class)
                    .append(ORGANIZATION, OTHER, Version.NONE, List.of(event(created(OTHER, "after"))));
            assertThat(restarted
                            .bean(MissionEvents.class)
                            .feed(CONTEXTS.entry(), null, 10)
                            .next())
                    .startsWith("2.");
        }
    }

    @Test
    void anotherOrganisationHasItsOwnFeed() {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "one"))));
        assertThat(events.feed(CONTEXTS.in(OTHER_ORGANIZATION).entry(), null, 10)
                        .events())
                .isEmpty();
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        for (var text : List.of("", "1.2", "a.b.c", "1.-2.3")) {
            assertThatThrownBy(() -> events.feed(CONTEXTS.entry(), text, 10)).hasMessageContaining("INVALID_INPUT");
        }
    }

    @Test
    void aMissionsEventsComeInPages() {
        log.append(
                ORGANIZATION,
                MISSION,
                Version.NONE,
                List.of(event(created(MISSION, "one")), event(planned()), event(planned())));
        var page = events.page(CONTEXTS.read(), Version.NONE, 2);
        assertThat(page.items()).hasSize(2);
        assertThat(page.nextCursor()).isEqualTo("2");
        assertThat(events.page(CONTEXTS.read(), new Version(2), 2).nextCursor()).isNull();
    }

    @Test
    void whoWaitsForAMissionWakesWhenItMovesOn() throws Exception {
        log.append(ORGANIZATION, MISSION, Version.NONE, List.of(event(created(MISSION, "one"))));
        assertThat(events.awaitAfter(CONTEXTS.read(), Version.NONE, Duration.ofMinutes(1)))
                .isEqualTo(new Version(1));
        assertThat(events.awaitAfter(CONTEXTS.read(), new Version(1), Duration.ofMillis(1)))
                .isEqualTo(new Version(1));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting =
                    threads.submit(() -> events.awaitAfter(CONTEXTS.read(), new Version(1), Duration.ofMinutes(1)));
            log.append(ORGANIZATION, MISSION, new Version(1), List.of(event(planned())));
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(new Version(2));
        }
    }

    private List<MissionId> missions(@Nullable String after) {
        return events.feed(CONTEXTS.entry(), after, 10).events().stream()
                .map(EventEnvelope::mission)
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
