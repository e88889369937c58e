package dev.quarterdeck.execution.internal.application.agent;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.AgentMessage;
import dev.quarterdeck.execution.api.AgentQuestion;
import dev.quarterdeck.execution.api.AgentSession;
import dev.quarterdeck.execution.api.AgentSessions.Inject;
import dev.quarterdeck.execution.api.AgentSessions.KillAll;
import dev.quarterdeck.execution.api.AgentStatus;
import dev.quarterdeck.execution.api.MissionControl;
import dev.quarterdeck.execution.api.MissionControl.Cause;
import dev.quarterdeck.execution.api.MissionControl.Latch;
import dev.quarterdeck.execution.api.MissionControl.Layout;
import dev.quarterdeck.execution.api.MissionControl.News;
import dev.quarterdeck.execution.api.MissionControl.News.Changed;
import dev.quarterdeck.execution.api.MissionControl.News.Moved;
import dev.quarterdeck.execution.api.MissionControl.News.Resync;
import dev.quarterdeck.execution.api.MissionControl.News.Said;
import dev.quarterdeck.execution.api.MissionControl.News.Stopped;
import dev.quarterdeck.execution.api.MissionControl.Stream;
import dev.quarterdeck.execution.api.MissionControl.Theme;
import dev.quarterdeck.execution.testing.TestMissions;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.AgentSessionId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WatchedPageTests extends AgentScene {
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final MissionId MISSION = new MissionId("01JD0000000000000000000000");
    private static final int MANY = 1200;

    @Test
    void aPageLearnsHowEverySessionStandsAndEveryChangeOfIt() {
        var before = spawn("say hello");
        awaits(before, AgentStatus.WAITING);
        try (var stream = page().watch(entry(), List.of(), null)) {
            var first = until(stream, News.Inbox.class::isInstance);
            assertThat(first).hasAtLeastOneElementOfType(Stopped.class);
            assertThat(statuses(first, before)).containsExactly(AgentStatus.WAITING);
            var after = spawn("say hello");
            awaits(after, AgentStatus.WAITING);
            agents().kill(entry(), after, null);
            var then = until(
                    stream,
                    news -> news instanceof Changed(var _, var it)
                            && it.status().isOver());
            assertThat(statuses(then, after)).endsWith(AgentStatus.KILLED).doesNotHaveDuplicates();
            // Of an answer read meanwhile one can tell that it is older.
            assertThat(looks(then, after))
                    .extracting(AgentSession::revision)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .endsWith(agents().find(entry(), after).revision());
            assertThat(statuses(then, before)).isEmpty();
            assertThat(then).noneMatch(Said.class::isInstance);
        }
        assertThat(server().bean(TestMissions.class).listening()).isZero();
    }

    @Test
    void aSecondQuestionIsSeenThoughTheSessionWaitsAlready() {
        var session = spawn("ask Edit lib/rows.sh");
        awaits(session, AgentStatus.WAITING);
        try (var stream = page().watch(entry(), List.of(), null)) {
            until(stream, Changed.class::isInstance);
            var before = agents().find(entry(), session).revision();
            var organization = entry().entry().organization();
            var second = new AgentQuestion("q-2", session, "Edit lib/cols.sh", null, "", List.of());
            server().bean(TenantTransactions.class).change(organization, () -> {
                server().bean(ControlRecords.class).ask(organization, second, Instant.EPOCH);
                return second;
            });
            until(stream, news -> news instanceof Changed(var _, var it) && it.revision() > before);
        }
    }

    @Test
    void theMessagesOfChosenSessionsComeOnceInOrderAcrossStreams() {
        var chosen = spawn("noisy " + MANY);
        var other = spawn("noisy 50");
        var said = new ArrayList<AgentMessage>();
        String place = "0.0";
        while (said.size() <= MANY) {
            try (var stream = page().watch(entry(), List.of(chosen), place)) {
                // Cut off in the middle of what was told together: what came after it was not seen.
                var news = until(stream, Said.class::isInstance);
                for (var one : news.subList(0, Math.min(news.size(), 150))) {
                    place = Objects.requireNonNullElse(one.place(), place);
                    if (one instanceof Said(var _, var message)) {
                        said.add(message);
                    }
                }
            }
        }
        assertThat(said).allMatch(message -> message.sessionId().equals(chosen));
        assertThat(said.stream().map(AgentMessage::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, said.size()).boxed().toList());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(texts(other)).contains("50 "));
    }

    @Test
    void aPanelThatIsOpenedBeginsWithTheLastMessagesAndGoesOn() {
        var session = spawn("noisy 120");
        awaits(session, AgentStatus.WAITING);
        var last = agents().find(entry(), session).lastSequence();
        try (var stream = page().watch(entry(), List.of(session), null)) {
            assertThat(sequences(until(stream, Said.class::isInstance)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(last - 49, last).boxed().toList());
            agents().inject(entry(), session, new Inject("say more", null, null));
            assertThat(sequences(until(stream, news -> sequence(news) > last))).startsWith(last + 1);
        }
    }

    @Test
    void whoReadsSlowlyMissesNothingAndHoldsNobodyUp() {
        var session = spawn("say ready");
        awaits(session, AgentStatus.WAITING);
        try (var slow = page().watch(entry(), List.of(session), "0.0");
                var quick = agents().stream(entry(), session, "0")) {
            var last = sequences(slow.next(MOMENT)).getLast();
            for (var turn = 0; turn < 8; turn++) {
                agents().inject(entry(), session, new Inject("noisy 1000", null, null));
            }
            var read = new ArrayList<AgentMessage>();
            await().atMost(PATIENCE).until(() -> read.addAll(quick.next(MOMENT)) && read.size() > 8000);
            var end = read.getLast().sequence();
            var seen = new ArrayList<Long>();
            while (seen.isEmpty() || seen.getLast() < end) {
                seen.addAll(sequences(slow.next(PATIENCE)));
            }
            var expected =
                    LongStream.rangeClosed(last + 1, seen.getLast()).boxed().toList();
            assertThat(seen.equals(expected)).as("%s is without a gap", seen).isTrue();
        }
    }

    @Test
    void missionsTheInboxAndTheLatchAreTold() {
        var missions = server().bean(TestMissions.class);
        try (var stream = page().watch(entry(), List.of(), null)) {
            assertThat(until(stream, News.Inbox.class::isInstance)).contains(new News.Inbox(0));
            missions.happens(new Beat.Moved(MISSION, "weigh-the-crates", new Version(7), "MissionPaused"), 2);
            assertThat(until(stream, News.Inbox.class::isInstance))
                    .containsExactly(
                            new Moved(MISSION, "weigh-the-crates", new Version(7), "MissionPaused"), new News.Inbox(2));
            missions.happens(
                    new Beat.Moved(MISSION, "weigh-the-crates", new Version(8), "MissionResumed"), 2, "others");
            assertThat(until(stream, News.Inbox.class::isInstance)).endsWith(new News.Inbox(2));
            missions.happens(new Beat.Present(MISSION, "P1", Instant.EPOCH), 3);
            assertThat(stream.next(PATIENCE)).containsExactly(new News.Present(MISSION, "P1", Instant.EPOCH));
            agents().killAll(entry(), new KillAll(null, "KILL ALL"));
            assertThat(latches(until(stream, Stopped.class::isInstance)))
                    .singleElement()
                    .satisfies(latch -> assertThat(latch.on()).isTrue())
                    .isEqualTo(page().latch(entry()));
            agents().release(entry(), "*");
            assertThat(latches(until(stream, Stopped.class::isInstance)))
                    .singleElement()
                    .satisfies(latch -> assertThat(latch.on()).isFalse());
        }
    }

    @Test
    void aPlaceThatDoesNotFitIsRefusedOrAnsweredWithAResync() {
        var session = spawn("say hello");
        awaits(session, AgentStatus.WAITING);
        var stranger = new AgentSessionId("01JD0000000000000000000009");
        refused("AGENT_SESSION_NOT_FOUND", () -> page().watch(entry(), List.of(stranger), null));
        refused("INVALID_INPUT", () -> page().watch(entry(), List.of(session), "1.2.3"));
        refused("INVALID_INPUT", () -> page().watch(entry(), List.of(), "nowhere"));
        refused("INVALID_INPUT", () -> page().watch(entry(), List.of(session, session), null));
        try (var stream = page().watch(entry(), List.of(session), "999999999999.1")) {
            assertThat(until(stream, Resync.class::isInstance))
                    .filteredOn(Resync.class::isInstance)
                    .singleElement()
                    .satisfies(told -> assertThat(((Resync) told).cause()).isEqualTo(Cause.RESTORED));
        }
    }

    @Test
    void aPageIsKeptAsItsViewerArrangedIt() {
        assertThat(page().layout(entry())).isEqualTo(new Layout(List.of(), true, Theme.SYSTEM));
        var atWork = spawn("slow 60000");
        assertThat(page().layout(entry())).isEqualTo(new Layout(List.of(atWork), true, Theme.SYSTEM));
        var layout = new Layout(List.of(atWork), false, Theme.DARK);
        assertThat(page().arrange(entry(), layout)).isEqualTo(layout);
        assertThat(page().layout(entry())).isEqualTo(layout);
        var twice = new Layout(List.of(atWork, atWork), true, Theme.LIGHT);
        refused("INVALID_INPUT", () -> page().arrange(entry(), twice));
    }

    private MissionControl page() {
        return server().bean(MissionControl.class);
    }

    /** Everything up to and with the first that is waited for, and what was told together with it. */
    private static List<News> until(Stream stream, Predicate<News> wanted) {
        var all = new ArrayList<News>();
        await().atMost(PATIENCE)
                .until(() -> all.addAll(stream.next(MOMENT)) && all.stream().anyMatch(wanted));
        return all;
    }

    private static List<AgentStatus> statuses(List<News> news, AgentSessionId session) {
        return looks(news, session).stream()
                .map(AgentSession::status)
                .distinct()
                .toList();
    }

    private static List<AgentSession> looks(List<News> news, AgentSessionId session) {
        return news.stream()
                .filter(Changed.class::isInstance)
                .map(one -> ((Changed) one).session())
                .filter(one -> one.id().equals(session))
                .toList();
    }

    private static List<Latch> latches(List<News> news) {
        return news.stream()
                .filter(Stopped.class::isInstance)
                .map(one -> ((Stopped) one).latch())
                .toList();
    }

    private static List<Long> sequences(List<News> news) {
        return news.stream()
                .map(WatchedPageTests::sequence)
                .filter(one -> one > 0)
                .toList();
    }

    private static long sequence(News news) {
        return news instanceof Said(var _, var message) ? message.sequence() : 0;
    }
}
