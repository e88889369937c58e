package dev.quarterdeck.mission.internal.adapter.jooq;

import static dev.quarterdeck.mission.Samples.MISSION;

import dev.quarterdeck.mission.api.DecisionRequest.Source;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.ParticipantRole;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import java.util.List;
import java.util.stream.Stream;

/** One of every fact about collaboration. */
final class CollaborationFacts {
    private static final String M = MISSION.value();
    private static final String WARNING = "01K9ZZ0000000000000000WARN";
    private static final String COMMENT = "01K9ZZ00000000000000C0MMEN";
    private static final FocusTarget WP01 = new FocusTarget(FocusTarget.Type.WP, "WP01");
    private static final FocusTarget STEP = new FocusTarget(FocusTarget.Type.STEP, "implement");
    private static final ParticipantIdentity ANA =
            new ParticipantIdentity("ana", ParticipantIdentity.Type.HUMAN, "Ana", null, null);

    private CollaborationFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(roster(), activity(), warnings(), discussion()).flatMap(each -> each);
    }

    private static Stream<MissionFact> roster() {
        return Stream.of(
                new Said(new Payload.ParticipantInvited("ana", ANA, "ben", M), Detail.of(ParticipantRole.REVIEWER)),
                new Said(new Payload.ParticipantJoined("ana", ANA, M, "ana"), Detail.of(ParticipantRole.DEVELOPER)),
                new Said(new Payload.ParticipantLeft("ana", M, "Home")),
                new Said(new Payload.PresenceHeartbeat("ana", M, "session-1")),
                new Said(new Payload.SessionLinked("ana", M, "here", "there", Payload.LinkType.CLI_TO_SAAS)));
    }

    private static Stream<MissionFact> activity() {
        return Stream.of(
                new Said(new Payload.DriveIntentSet("ana", M, Payload.Intent.ACTIVE)),
                new Said(new Payload.FocusChanged("ana", M, STEP, WP01)),
                new Said(new Payload.PromptStepExecutionStarted("ana", M, "implement", "WP01", "Weigh them")),
                new Said(new Payload.PromptStepExecutionCompleted(
                        "ana", M, "implement", "WP01", Payload.Outcome.SUCCESS)));
    }

    private static Stream<MissionFact> warnings() {
        return Stream.of(
                new Said(new Payload.ConcurrentDriverWarning(
                        WARNING, M, List.of("ana", "ben"), WP01, Payload.Severity.WARNING)),
                new Said(new Payload.PotentialStepCollisionDetected(
                        WARNING, M, List.of("ana", "ben"), "implement", null, Payload.Severity.INFO)),
                new LaneOverlapDetected(
                        WARNING,
                        M,
                        List.of("ana", "ben"),
                        Payload.Severity.WARNING,
                        Reason.CONFLICT,
                        List.of("a", "b"),
                        List.of("WP01", "WP02"),
                        List.of(new ContestedFile("src/Scale.java", List.of(new Lines(3, 7)))),
                        false),
                new Said(
                        new Payload.WarningAcknowledged("ana", M, WARNING, Payload.Acknowledgement.REASSIGN),
                        Detail.acknowledging("Ben is faster", "ben")));
    }

    private static Stream<MissionFact> discussion() {
        return Stream.of(
                new Said(
                        new Payload.CommentPosted("ana", M, COMMENT, "Please,\ntake it", null),
                        Detail.mentioning("ben")),
                new Said(
                        new Payload.DecisionCaptured("ana", M, "D1", "Scales", "new", "The old are broken", WARNING),
                        Detail.deciding(Source.LOCAL, "R1")));
    }
}
