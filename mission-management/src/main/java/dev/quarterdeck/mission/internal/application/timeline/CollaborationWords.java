package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.COMMENTS;
import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;
import static dev.quarterdeck.mission.api.Timeline.Group.OTHER;
import static dev.quarterdeck.mission.api.Timeline.Group.PARTICIPATION;
import static dev.quarterdeck.mission.api.Timeline.Group.RUNS;
import static dev.quarterdeck.mission.api.Timeline.Group.WARNINGS;

import dev.quarterdeck.kernel.id.WorkPackageId;
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
import org.jspecify.annotations.Nullable;

/** Words for facts about collaboration; their doer is the one who acts, unless they are about somebody else. */
final class CollaborationWords {
    private CollaborationWords() {}

    static Told of(CollaborationFact fact) {
        return switch (fact) {
            case Said(var payload, var detail) -> of(payload, detail);
            case LaneOverlapDetected overlap -> of(overlap);
            case Malformed(var type, var code) ->
                Told.of(OTHER, "said %s in a way that means nothing: %s", type, word(code));
        };
    }

    private static Told of(Payload payload, Detail detail) {
        return switch (payload) {
            case Payload.ParticipantInvited said -> came("invited %s%s", said.participantId(), detail);
            case Payload.ParticipantJoined said -> came("%s joined%s", said.participantId(), detail);
            case Payload.ParticipantLeft said ->
                participation("%s left", said.participantId()).because(said.reason());
            case Payload.PresenceHeartbeat said -> participation("%s is there", said.participantId());
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

    private static Told came(String format, String participant, Detail detail) {
        var role = detail.role();
        return participation(format, participant, role == null ? "" : " as " + role.wireName());
    }

    private static Told intended(Payload.DriveIntentSet said) {
        var format = said.intent() == Payload.Intent.ACTIVE ? "%s drives" : "%s drives no more";
        return participation(format, said.participantId());
    }

    private static Told started(Payload.PromptStepExecutionStarted said) {
        return Told.of(RUNS, "%s executes the step %s%s", said.participantId(), said.stepId(), of(said.wpId()))
                .about(named(said.wpId()))
                .because(said.stepDescription());
    }

    private static Told completed(Payload.PromptStepExecutionCompleted said) {
        var step = said.stepId() + of(said.wpId());
        return Told.of(RUNS, "%s ended the step %s: %s", said.participantId(), step, word(said.outcome()))
                .about(named(said.wpId()));
    }

    private static Told warned(Payload.ConcurrentDriverWarning said, Detail detail) {
        var target = said.focusTarget();
        return Told.of(WARNINGS, "warned %s: all of them drive %s", people(said.participantIds()), place(target))
                .about(packageOf(target))
                .warning(severity(said.severity()), detail.retroactive());
    }

    private static Told warned(Payload.PotentialStepCollisionDetected said, Detail detail) {
        var step = said.stepId() + of(said.wpId());
        return Told.of(WARNINGS, "warned %s: both are on the step %s", people(said.participantIds()), step)
                .about(named(said.wpId()))
                .warning(severity(said.severity()), detail.retroactive());
    }

    private static Told decided(Payload.DecisionCaptured said, Detail detail) {
        return Told.of(DECISIONS, "decided %s: %s", said.topic(), said.chosenOption())
                .because(said.rationale())
                .from(source(detail));
    }

    private static Told of(LaneOverlapDetected said) {
        var workPackages = said.wpIds().stream()
                .filter(WorkPackageId::matches)
                .map(WorkPackageId::new)
                .toList();
        var people = people(said.participantIds());
        var lanes = String.join(" and ", said.lanes());
        var files =
                String.join(", ", said.files().stream().map(file -> file.path()).toList());
        var told = switch (said.reason()) {
            case DEPENDENCY ->
                Told.of(WARNINGS, "warned %s: %s depend on each other", people, String.join(" and ", said.wpIds()));
            case FILE, CONFLICT ->
                said.files().isEmpty()
                        ? Told.of(WARNINGS, "found that lanes %s do not meet any more", lanes)
                        : Told.of(WARNINGS, "warned %s: lanes %s both changed %s", people, lanes, files);
        };
        return told.about(workPackages).warning(severity(said.severity()), said.retroactive());
    }

    private static Told focused(Payload.FocusChanged said) {
        return participation("%s is on %s", said.participantId(), place(said.focusTarget()))
                .about(packageOf(said.focusTarget()));
    }

    private static Told acknowledged(Payload.WarningAcknowledged said, Detail detail) {
        var to = detail.reassignTo();
        return Told.of(
                        WARNINGS,
                        "acknowledged warning %s: %s%s",
                        said.warningId(),
                        word(said.acknowledgement()),
                        to == null ? "" : " to " + to)
                .because(detail.rationale());
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

    private static String people(List<String> participants) {
        return String.join(", ", participants);
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
