package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.architecture.system.Api.Answer;
import dev.quarterdeck.architecture.system.EventReader;
import dev.quarterdeck.architecture.system.EventReader.Event;
import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Questions, their answers and who watches them outlive the server they were asked of. */
@ExtendWith(SharedInstallation.class)
class PendingDecisionTests {
    private static final int PATIENCE = 200;

    @TempDir
    private Path directory;

    private final Installation installation;

    PendingDecisionTests(Installation installation) {
        this.installation = installation;
    }

    @Test
    void aKilledServerLosesNoQuestionAndDoublesNone() throws InterruptedException {
        var before = member(installation);
        var kept = DecidingTests.asked(before, false);
        var answered = DecidingTests.asked(before, false);
        var logged = before.logged();
        try (var reader = EventReader.of(() -> after(before, installation).api(), before.of("stream"))) {
            var expiring = expiring(before);
            installation.kill(installation.serverProcess());
            var answer = CompletableFuture.supplyAsync(() -> insisting(before, installation, answered));
            installation.up();
            answer.join().succeeded();

            var after = after(before, installation);
            assertThat(after.logged()).startsWith(logged.toArray(String[]::new));
            onlyWaits(after, kept);
            assertThat(after.decide(expiring, "yes").code()).isEqualTo("DECISION_REQUEST_EXPIRED");
            after.decide(kept, "gram").succeeded();
            assertThat(after.inbox()).isEmpty();
            var since = after.logged().subList(logged.size(), after.logged().size());
            nothingElseHappened(since);
            assertThat(reader.await(since.size())).extracting(Event::type).isEqualTo(since);
            assertThat(reader.connections()).isEqualTo(2);
        }
        installation.qd(Installation.PROJECT, "verify").succeeded();
    }

    private static void nothingElseHappened(List<String> since) {
        assertThat(since)
                .startsWith("DecisionRequested")
                .containsExactlyInAnyOrder(
                        "DecisionRequested", "DecisionCaptured", "DecisionRequestExpired", "DecisionCaptured");
    }

    private Member member(Installation installation) {
        var repository = GitRepository.create(directory.resolve("repository"));
        var mission = PlannedMission.in(repository, installation, Topology.LANES, Draft.of("WP01"))
                .id();
        return Member.added(installation, mission, "operator", false).joined("developer");
    }

    /** The same, at the address the server has by now. */
    private static Member after(Member before, Installation installation) {
        var api = new Api(installation.api().server(), before.api().authorization());
        return new Member(api, before.id(), before.mission());
    }

    private static String expiring(Member by) {
        var deadline = Instant.now().plusSeconds(3).toString();
        var soon = Map.of("question", "Soon?", "options", List.of("yes"), "deadline", deadline);
        return by.post("decision-requests", soon).at("/request/id").asString();
    }

    /** Gives one answer, again and again under one key, until the server is there to take it. */
    private static Answer insisting(Member by, Installation installation, String request) {
        var body = Map.of("request", request, "option", "gram");
        for (var tries = 0; tries < PATIENCE; tries++) {
            try {
                return after(by, installation).tryPost("decisions", body, "the answer");
            } catch (UncheckedIOException _) {
                LockSupport.parkNanos(100_000_000);
            }
        }
        throw new AssertionError("No server took the answer");
    }

    private static void onlyWaits(Member member, String request) throws InterruptedException {
        for (var look = 0; look < PATIENCE && member.inbox().size() > 1; look++) {
            Thread.sleep(100);
        }
        assertThat(member.inbox()).extracting(item -> item.get("id").asString()).containsExactly(request);
    }
}
