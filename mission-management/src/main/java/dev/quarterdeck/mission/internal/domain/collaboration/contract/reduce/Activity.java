package dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce;

import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.Moment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.ParticipantIdentity;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Anomaly.Code;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Comment;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.CollaborationState.Decision;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.reduce.Violation.ExecutionNotStarted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What participants do: everything of the state but who they are. */
final class Activity {
    private final Findings findings;
    private final Warnings warnings;
    private final Map<String, Moment> presence = new HashMap<>();
    private final Set<String> drivers = new HashSet<>();
    private final Map<String, FocusTarget> focus = new HashMap<>();
    private final Map<String, Executions> executions = new HashMap<>();
    private final Map<String, List<String>> sessions = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    Activity(Findings findings) {
        this.findings = findings;
        warnings = new Warnings(findings);
    }

    void beat(String participant, Moment moment) {
        presence.put(participant, moment);
    }

    void warn(ContractEvent event, Claim.Warned warned) {
        warnings.warn(event, warned);
    }

    /** Sessions, warnings, decisions and comments of somebody who leaves are kept. */
    void forget(String participant) {
        drivers.remove(participant);
        focus.remove(participant);
        presence.remove(participant);
        executions.remove(participant);
    }

    /** What somebody who takes part says; the kinds of events that are not about one participant never come here. */
    @Nullable
    Violation take(ContractEvent event, String participant) {
        return switch (event.claim()) {
            case Claim.Intent(var drive) -> drive(participant, drive);
            case Claim.Focused(var target) -> turn(event, participant, target);
            case Claim.Started(var step) -> start(participant, step);
            case Claim.Completed(var step) -> complete(event, participant, step);
            case Claim.Acknowledged acknowledged -> warnings.acknowledge(event, participant, acknowledged);
            case Claim.Commented said -> comment(event, participant, said);
            case Claim.Decided decided -> decide(event, participant, decided);
            case Claim.Linked(var session) -> link(participant, session);
            case Claim.Malformed(var field) -> findings.malformed(event, field);
            case Claim.Invited _, Claim.Joined _, Claim.Gone _, Claim.Beat _, Claim.Warned _, Claim.Nothing _ -> null;
        };
    }

    CollaborationState state(
            String mission,
            Map<String, ParticipantIdentity> participants,
            Map<String, ParticipantIdentity> departed,
            int count,
            @Nullable String last) {
        return new CollaborationState(
                mission,
                participants,
                departed,
                presence,
                drivers,
                focus,
                focused(),
                warnings.timeline(),
                decisions,
                comments,
                executions.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().steps())),
                sessions,
                findings.anomalies(),
                count,
                last);
    }

    private @Nullable Violation drive(String participant, Claim.Drive drive) {
        switch (drive) {
            case ACTIVE -> drivers.add(participant);
            case INACTIVE -> drivers.remove(participant);
            case UNCLEAR -> {}
        }
        return null;
    }

    private @Nullable Violation turn(ContractEvent event, String participant, @Nullable FocusTarget target) {
        if (target == null) {
            return findings.note(event, Code.INVALID_FOCUS_TARGET, Reasons.INVALID_FOCUS_TARGET);
        }
        focus.put(participant, target);
        return null;
    }

    private @Nullable Violation start(String participant, String step) {
        executions.computeIfAbsent(participant, _ -> new Executions()).start(step);
        return null;
    }

    private @Nullable Violation complete(ContractEvent event, String participant, String step) {
        var running = executions.get(participant);
        if (running != null && running.complete(step)) {
            return null;
        }
        var reason = Reasons.notStarted(step, participant);
        var violation = new ExecutionNotStarted(event.id(), event.type(), reason);
        return findings.report(event, Code.EXECUTION_NOT_STARTED, reason, violation);
    }

    private @Nullable Violation comment(ContractEvent event, String participant, Claim.Commented said) {
        comments.add(new Comment(said.comment(), event.id(), participant, said.content(), said.replyTo()));
        return null;
    }

    private @Nullable Violation decide(ContractEvent event, String participant, Claim.Decided decided) {
        decisions.add(new Decision(
                decided.decision(), event.id(), participant, decided.topic(), decided.option(), decided.warning()));
        return null;
    }

    private @Nullable Violation link(String participant, String session) {
        sessions.computeIfAbsent(participant, _ -> new ArrayList<>()).add(session);
        return null;
    }

    private Map<FocusTarget, Set<String>> focused() {
        return focus.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toUnmodifiableSet())));
    }
}
