package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.COMMIT;
import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.planned;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.event.CommitContext;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.application.log.NewEvent.Content.Stated;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitFailed;
import dev.quarterdeck.mission.internal.domain.artifact.ArtifactFact.ArtifactCommitted;
import dev.quarterdeck.mission.internal.domain.collaboration.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.EventType;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCanceled;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.MissionCompleted;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.requests.RequestFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact;
import dev.quarterdeck.mission.internal.domain.work.WorkFact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One approved file per stored fact, in {@code events/}. A log written years ago must still replay: a file is never
 * changed; a fact that is to be stored differently gets another file, and the old one must still be read.
 */
class EventContractTests {
    private static final BranchName MAIN = new BranchName("main");

    static Stream<MissionFact> facts() {
        return Stream.of(
                        ofMissions(),
                        WorkFacts.all(),
                        RunFacts.all(),
                        PlanFacts.all(),
                        IntegrationFacts.all(),
                        RequestFacts.all(),
                        HandoverFacts.all(),
                        CollaborationFacts.all())
                .flatMap(Function.identity());
    }

    private static Stream<MissionFact> ofMissions() {
        return Stream.of(
                created(MISSION, "first"),
                planned(),
                new MissionCompleted(),
                new MissionCanceled("no longer needed"),
                new ArtifactCommitted(MAIN, COMMIT),
                new ArtifactCommitFailed(MAIN, "REF_MOVED", "somebody else moved it"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsStoredAsApproved(MissionFact fact) throws IOException {
        assertThat(envelope(fact)).isEqualTo(approved(fact));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void anApprovedFileIsReadAsTheFact(MissionFact fact) throws IOException {
        assertThat(FactFormat.read(FactFormat.typeOf(fact), approved(fact))).isEqualTo(fact);
    }

    @Test
    void everyFactHasAnApprovedFile() {
        var members = Stream.of(
                        LifecycleFact.class,
                        ArtifactFact.class,
                        WorkFact.class,
                        RunFact.class,
                        PlanFact.class,
                        IntegrationFact.class,
                        RequestFact.class,
                        HandoverFact.class,
                        DiscrepancyFact.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
        assertThat(facts().filter(fact -> !(fact instanceof CollaborationFact)).map(Object::getClass))
                .hasSameElementsAs(members.toList());
    }

    @Test
    void everyEventOfCollaborationHasAnApprovedFile() {
        var types = Stream.concat(
                Stream.of(EventType.values()).map(EventType::wireName), Stream.of(LaneOverlapDetected.TYPE));
        assertThat(CollaborationFacts.all().map(FactFormat::typeOf)).hasSameElementsAs(types.toList());
    }

    @Test
    void anEventOfCollaborationThatDoesNotSayWhatItPromisesIsMalformed() {
        var broken = Map.of(
                "{}", AnomalyCode.MISSING_PARTICIPANT_ID,
                "{\"participant_id\":7,\"mission_id\":\"m\",\"intent\":\"active\"}", AnomalyCode.MISSING_PARTICIPANT_ID,
                "{\"participant_id\":\"\",\"mission_id\":\"m\",\"intent\":\"active\"}",
                        AnomalyCode.MISSING_PARTICIPANT_ID,
                "{\"participant_id\":\"a\",\"mission_id\":\"m\",\"intent\":\"ACTIVE\"}", AnomalyCode.MALFORMED_PAYLOAD,
                "{\"participant_id\":\"a\",\"mission_id\":\"m\",\"intent\":null}", AnomalyCode.MALFORMED_PAYLOAD);
        broken.forEach(
                (payload, code) -> assertThat(FactFormat.read("DriveIntentSet", "{\"payload\":%s}".formatted(payload)))
                        .isEqualTo(new Malformed("DriveIntentSet", code)));
    }

    @Test
    void aTypeOrPayloadNobodyKnowsIsNoFact() {
        assertThat(FactFormat.read("future.thing", "{}")).isNull();
        for (var broken : List.of("{}", "", "[]", "{\"payload\":null}", "{\"payload\":{\"commit\":7}}")) {
            assertThat(FactFormat.read("PlanningCommitRecorded", broken)).isNull();
        }
    }

    @Test
    void theOrderingTextHasNoFractionOrSixDigits() {
        assertThat(EnvelopeFormat.orderingText(Instant.parse("2026-03-01T12:00:00Z")))
                .isEqualTo("2026-03-01T12:00:00+00:00");
        assertThat(EnvelopeFormat.orderingText(Instant.parse("2026-03-01T12:00:00.5Z")))
                .isEqualTo("2026-03-01T12:00:00.500000+00:00");
    }

    private static String envelope(MissionFact fact) {
        var repository = CONTEXTS.repository();
        var event = new NewEvent(
                new EventId(Samples.ulid(5)),
                Samples.PERSON,
                Samples.START,
                new EventId(Samples.ulid(4)),
                Samples.CORRELATION,
                Samples.NODE,
                new CommitContext(repository, "main", COMMIT.value()),
                new Stated(fact));
        return EnvelopeFormat.write(MISSION, repository, event, FactFormat.stored(MISSION, fact), 7);
    }

    private static String approved(MissionFact fact) throws IOException {
        var file = "/events/%s.json".formatted(FactFormat.typeOf(fact));
        try (var stream = EventContractTests.class.getResourceAsStream(file)) {
            var text = new String(Objects.requireNonNull(stream, file).readAllBytes(), UTF_8);
            return text.lines().map(String::strip).reduce("", String::concat);
        }
    }
}
