package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.COMMIT;
import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.NODE;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.REPOSITORY;
import static dev.quarterdeck.mission.Samples.START;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static dev.quarterdeck.mission.Samples.mirrored;
import static dev.quarterdeck.mission.Samples.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Timeline;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Filter;
import dev.quarterdeck.mission.api.Timeline.Group;
import dev.quarterdeck.mission.api.Timeline.Order;
import dev.quarterdeck.mission.api.Timeline.Source;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionPaused;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTests {
    private static final Path EVENTS = Path.of("src/test/resources/events");
    private static final Filter OLDEST = Filter.NEWEST.in(Order.OLDEST);
    private static final Actor AGENT =
            new Actor(Actor.Kind.LLM_AGENT, "agent-1", "An agent", Actor.Origin.LOCAL, "person-1");
    private static final Actor FAR = new Actor(Actor.Kind.HUMAN, "person-2", "Somebody far", Actor.Origin.REMOTE, null);

    private final MissionModule module = new MissionModule();
    private final Timeline timeline = module.bean(Timeline.class);
    private final MissionLog log = module.bean(MissionLog.class);

    @BeforeEach
    void aMission() throws SQLException {
        module.register(ORGANIZATION);
        append(0, event(created(MISSION, "told")));
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void thereAreWordsForEveryStoredFact() throws IOException {
        var version = 1L;
        try (var files = Files.list(EVENTS)) {
            for (var file : files.sorted().toList()) {
                var type = file.getFileName().toString().replaceFirst("[.].*", "");
                append(version++, mirrored(type, Files.readString(file).strip(), 0));
            }
        }
        var told = all(OLDEST);
        assertThat(told).hasSize((int) version);
        for (var entry : told) {
            assertThat(entry.group()).as(entry.type()).isNotEqualTo(Group.OTHER);
            assertThat(entry.text()).as(entry.type()).isNotBlank().doesNotContain("null", "[", "@");
        }
    }

    @Test
    void anEventSaysWhoDidWhatWhenWhereAndWhy() {
        var commit = new CommitContext(REPOSITORY, "main", COMMIT.value());
        append(1, done(FAR, new MissionPaused("lunch"), commit, START.plusSeconds(7)));
        var entry = all(Filter.NEWEST).getFirst();
        assertThat(entry.version()).isEqualTo(new Version(2));
        assertThat(entry.type()).isEqualTo("MissionPaused");
        assertThat(entry.group()).isEqualTo(Group.MISSION);
        assertThat(entry.actor()).isEqualTo(FAR);
        assertThat(entry.source()).isEqualTo(Source.REMOTE);
        assertThat(entry.text()).isEqualTo("paused the mission");
        assertThat(entry.rationale()).isEqualTo("lunch");
        assertThat(entry.occurredAt()).isEqualTo(START.plusSeconds(7));
        assertThat(entry.commitContext()).isEqualTo(commit);
    }

    @Test
    void entriesComeFromEitherEndInParts() {
        for (var version = 1; version <= 450; version++) {
            append(version, event(planned()));
        }
        var oldest = all(OLDEST);
        assertThat(oldest).hasSize(451);
        assertThat(oldest).extracting(entry -> entry.version().value()).isSorted();
        assertThat(all(Filter.NEWEST)).isEqualTo(oldest.reversed());
        var since = timeline.page(CONTEXTS.read(), OLDEST, new PageRequest("448", 200));
        assertThat(since.items()).isEqualTo(oldest.subList(448, 451));
        assertThat(since.nextCursor()).isNull();
        var before = timeline.page(CONTEXTS.read(), Filter.NEWEST, new PageRequest("3", 200));
        assertThat(before.items()).isEqualTo(oldest.subList(0, 2).reversed());
    }

    @Test
    void onlyWhatIsAskedForIsTold() {
        append(1, done(AGENT, new MissionPaused("lunch"), null, START.plusSeconds(100)));
        append(2, done(FAR, decision(), null, START.plusSeconds(200)));
        append(3, mirrored("adopted.transition", move("WP03"), 0));
        assertThat(versions(new Filter(
                        Set.of(Group.DECISIONS, Group.ADOPTION), Set.of(), null, null, null, null, Order.NEWEST)))
                .containsExactly(3L);
        assertThat(versions(new Filter(Set.of(), Set.of("MissionPaused"), null, null, null, null, Order.NEWEST)))
                .containsExactly(2L);
        assertThat(versions(new Filter(Set.of(), Set.of(), "agent-1", null, null, null, Order.NEWEST)))
                .containsExactly(2L);
        assertThat(versions(between(START.plusSeconds(100), START.plusSeconds(200))))
                .containsExactly(2L);
        var wp = WorkPackageId.of("WP03");
        assertThat(versions(new Filter(Set.of(), Set.of(), null, wp, null, null, Order.NEWEST)))
                .containsExactly(4L);
    }

    @Test
    void whatAnAgentDidIsSaidToBeAnAgents() {
        append(1, done(AGENT, decision(), null, START));
        assertThat(all(Filter.NEWEST).getFirst().source()).isEqualTo(Source.LLM);
    }

    @Test
    void whatSomebodyWroteIsShownAsText() {
        append(
                1,
                done(
                        FAR,
                        new RunDecisionTaken(new RunId(Samples.ulid(9)), "d", "\u001b[31mred\n\u202e", "x\ny"),
                        null,
                        START));
        append(2, event(new MissionCanceled("\u0007")));
        var entries = all(OLDEST);
        assertThat(entries.get(1).text()).isEqualTo("decided d: \\u001b[31mred\\n\\u202e");
        assertThat(entries.get(1).rationale()).isEqualTo("x\ny");
        assertThat(entries.get(2).text()).isEqualTo("canceled the mission");
    }

    @Test
    void aTypeNobodyKnowsIsToldAllTheSame() {
        append(1, mirrored("FromTheFuture", "{}", 0));
        var entry = all(Filter.NEWEST).getFirst();
        assertThat(entry.group()).isEqualTo(Group.OTHER);
        assertThat(entry.type()).isEqualTo("FromTheFuture");
    }

    @Test
    void aPlaceOfAnotherMissionIsRefused() {
        assertThatThrownBy(() -> timeline.page(CONTEXTS.read(), OLDEST, new PageRequest("nowhere", 10)))
                .hasMessageContaining("CURSOR_UNREADABLE");
    }

    private static RunDecisionTaken decision() {
        return new RunDecisionTaken(new RunId(Samples.ulid(9)), "go-on", "approve", null);
    }

    private static String move(String workPackage) {
        return """
                {"event_id":"01KAAAAAAAAAAAAAAAAAAAAAA1","wp_id":"%s","from_lane":"planned","to_lane":"claimed","actor":"x",\
                "at":"2026-01-01T00:00:00+00:00","force":false,"execution_mode":"worktree"}""".formatted(workPackage);
    }

    private static Filter between(@Nullable Instant since, @Nullable Instant until) {
        return new Filter(Set.of(), Set.of(), null, null, since, until, Order.NEWEST);
    }

    private static NewEvent done(Actor actor, MissionFact fact, @Nullable CommitContext commit, Instant at) {
        var sample = event(fact);
        return new NewEvent(
                new EventId(sample.id().value()),
                actor,
                at,
                null,
                sample.correlationId(),
                NODE,
                commit,
                new Stated(fact));
    }

    private void append(long after, NewEvent event) {
        log.append(ORGANIZATION, MISSION, new Version(after), List.of(event));
    }

    private List<Long> versions(Filter filter) {
        return all(filter).stream().map(entry -> entry.version().value()).toList();
    }

    private List<Entry> all(Filter filter) {
        var all = new ArrayList<Entry>();
        Page<Entry> page = timeline.page(CONTEXTS.read(), filter, PageRequest.first(100));
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = timeline.page(CONTEXTS.read(), filter, new PageRequest(page.nextCursor(), 100));
            all.addAll(page.items());
        }
        return all;
    }
}
