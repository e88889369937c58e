package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.COMMENTS;
import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;
import static dev.quarterdeck.mission.api.Timeline.Group.OTHER;
import static dev.quarterdeck.mission.api.Timeline.Group.PARTICIPATION;
import static dev.quarterdeck.mission.api.Timeline.Group.RUNS;
import static dev.quarterdeck.mission.api.Timeline.Group.WARNINGS;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import dev.quarterdeck.mission.api.Timeline.Severity;
import dev.quarterdeck.mission.api.Timeline.Source;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.LaneOverlapDetected;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Malformed;
import dev.quarterdeck.mission.internal.domain.collaboration.CollaborationFact.Said;
import dev.quarterdeck.mission.internal.domain.collaboration.Detail;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Payload;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words for facts about collaboration: participants are named, but for the one who acts. */
record CollaborationWords(Actor actor, Names names) {
    Told of(CollaborationFact fact) {
        return switch (fact) {
            case Said(var payload, var detail) -> of(payload, detail);
            case LaneOverlapDetected overlap -> of(overlap);
            case Malformed(var type, var code) ->
                Told.of(OTHER, "said %s in a way that means nothing: %s", type, word(code));
        };
    }

    private Told of(Payload payload, Detail detail) {
        return switch (payload) {
            case Payload.ParticipantInvited said ->
                participation("invited %s%s", names.of(said.participantId()), as(detail));
            case Payload.ParticipantJoined said ->
                participation("%sjoined%s", whoElse(said.participantId()), as(detail));
            case Payload.ParticipantLeft said -> left(said).because(said.reason());
            case Payload.PresenceHeartbeat said -> participation("%swas there", whoElse(said.participantId()));
            case Payload.SessionLinked said ->
                participation("linked session %s to %s", said.linkedSessionId(), said.primarySessionId());
            case Payload.DriveIntentSet said -> intended(said);
            case Payload.FocusChanged said -> focused(said);
            case Payload.PromptStepExecutionStarted said -> started(said);
            case Payload.PromptStepExecutionCompleted said -> completed(said);
            case Payload.ConcurrentDriverWarning said -> warned(said, detail);
            case Payload.PotentialStepCollisionDetected said -> warned(said, detail);
            case Payload.WarningAcknowledged said -> acknowledged(said, detail);
            case Payload.CommentPosted said ->
                Told.of(COMMENTS, said.replyTo() == null ? "said: %s" : "answered: %s", said.content());
            case Payload.DecisionCaptured said -> decided(said, detail);
        };
    }

    private static Told participation(String format, String... parts) {
        return Told.of(PARTICIPATION, format, (Object[]) parts);
    }

    /** Nobody where it is the one who acts. */
    private String whoElse(String participant) {
        return participant.equals(actor.id()) ? "" : "(for %s) ".formatted(names.of(participant));
    }

    private static String as(Detail detail) {
        var role = detail.role();
        return role == null ? "" : " as " + role.wireName();
    }

    private Told left(Payload.ParticipantLeft said) {
        return said.participantId().equals(actor.id())
                ? participation("left")
                : participation("removed %s", names.of(said.participantId()));
    }

    private Told intended(Payload.DriveIntentSet said) {
        var format = said.intent() == Payload.Intent.ACTIVE ? "%smeant to drive" : "%smeant to drive no more";
        return participation(format, whoElse(said.participantId()));
    }

    private Told focused(Payload.FocusChanged said) {
        return participation("%sturned to %s", whoElse(said.participantId()), place(said.focusTarget()))
                .about(packageOf(said.focusTarget()));
    }

    private Told started(Payload.PromptStepExecutionStarted said) {
        return Told.of(RUNS, "%sbegan the step %s%s", whoElse(said.participantId()), said.stepId(), of(said.wpId()))
                .about(named(said.wpId()))
                .because(said.stepDescription());
    }

    private Told completed(Payload.PromptStepExecutionCompleted said) {
        var step = said.stepId() + of(said.wpId());
        return Told.of(RUNS, "%sended the step %s: %s", whoElse(said.participantId()), step, word(said.outcome()))
                .about(named(said.wpId()));
    }

    private Told warned(Payload.ConcurrentDriverWarning said, Detail detail) {
        var target = said.focusTarget();
        return Told.of(WARNINGS, "met a warning: %s drive %s", people(said.participantIds()), place(target))
                .about(packageOf(target))
                .warning(severity(said.severity()), detail.retroactive());
    }

    private Told warned(Payload.PotentialStepCollisionDetected said, Detail detail) {
        var step = said.stepId() + of(said.wpId());
        return Told.of(WARNINGS, "met a warning: %s are on the step %s", people(said.participantIds()), step)
                .about(named(said.wpId()))
                .warning(severity(said.severity()), detail.retroactive());
    }

    private Told acknowledged(Payload.WarningAcknowledged said, Detail detail) {
        var to = detail.reassignTo() == null ? "" : " to " + names.of(detail.reassignTo());
        return Told.of(
                        WARNINGS,
                        "acknowledged the warning %s: %s%s",
                        said.warningId(),
                        word(said.acknowledgement()),
                        to)
                .because(detail.rationale());
    }

    private static Told decided(Payload.DecisionCaptured said, Detail detail) {
        return Told.of(DECISIONS, "decided %s: %s", said.topic(), said.chosenOption())
                .because(said.rationale())
                .from(source(detail));
    }

    private Told of(LaneOverlapDetected said) {
        var workPackages = said.wpIds().stream()
                .filter(WorkPackageId::matches)
                .map(WorkPackageId::new)
                .toList();
        return overlapping(said).about(workPackages).warning(severity(said.severity()), said.retroactive());
    }

    private Told overlapping(LaneOverlapDetected said) {
        var people = people(said.participantIds());
        var lanes = String.join(" and ", said.lanes());
        if (said.reason() == Reason.DEPENDENCY) {
            var linked = String.join(" and ", said.wpIds());
            return Told.of(WARNINGS, "met a warning: %s drive %s, which depend on each other", people, linked);
        }
        if (said.files().isEmpty()) {
            return Told.of(WARNINGS, "found that lanes %s do not meet any more", lanes);
        }
        var files = said.files().stream().map(ContestedFile::path).collect(Collectors.joining(", "));
        var how = said.reason() == Reason.CONFLICT ? "conflict in" : "both changed";
        return Told.of(WARNINGS, "met a warning for %s: lanes %s %s %s", people, lanes, how, files);
    }

    private static @Nullable Source source(Detail detail) {
        return switch (detail.source()) {
            case LOCAL -> Source.LOCAL;
            case REMOTE -> Source.REMOTE;
            case LLM -> Source.LLM;
            case null -> null;
        };
    }

    private static Severity severity(Payload.Severity severity) {
        return switch (severity) {
            case INFO -> Severity.INFO;
            case WARNING -> Severity.WARNING;
        };
    }

    private String people(List<String> participants) {
        return participants.stream().map(names::of).collect(Collectors.joining(", "));
    }

    private static String place(FocusTarget target) {
        return "%s %s".formatted(word(target.targetType()), target.targetId());
    }

    private static List<WorkPackageId> packageOf(FocusTarget target) {
        return target.targetType() == FocusTarget.Type.WP ? named(target.targetId()) : List.of();
    }

    private static List<WorkPackageId> named(@Nullable String workPackage) {
        return workPackage != null && WorkPackageId.matches(workPackage)
                ? List.of(new WorkPackageId(workPackage))
                : List.of();
    }

    private static String of(@Nullable String workPackage) {
        return workPackage == null ? "" : " of " + workPackage;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
