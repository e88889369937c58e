package dev.quarterdeck.mission.internal.domain.inbox;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.api.DecisionRequest;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Inbox.Sort;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param answerers the ids of the actors who may settle it; absent where everybody may
 */
public record Waiting(
        String id,
        Sort sort,
        String question,
        List<String> options,
        Actor askedBy,
        Instant since,
        @Nullable Instant deadline,
        @Nullable Set<String> answerers,
        boolean llm) {
    public Waiting {
        options = List.copyOf(options);
        answerers = answerers == null ? null : Set.copyOf(answerers);
    }

    /** All of a mission; nothing of one that was canceled. */
    public static List<Waiting> of(Projection now) {
        if (now.mission().phase() == Phase.CANCELED) {
            return List.of();
        }
        var roster = now.subjects().team().roster();
        var questions = now.subjects().requests().open().map(request -> question(roster, request));
        return Stream.concat(questions, PendingWarnings.of(now)).toList();
    }

    private static Waiting question(Roster roster, DecisionRequest request) {
        return new Waiting(
                request.id().value(),
                sort(request.waiter()),
                request.question(),
                request.options(),
                request.askedBy(),
                request.askedAt(),
                request.deadline(),
                answerers(roster, request.addressees()),
                request.addressees().llm());
    }

    private static @Nullable Set<String> answerers(Roster roster, Addressees addressees) {
        if (addressees.isEverybody()) {
            return null;
        }
        var ofRoles = roster.participants().stream()
                .filter(one -> addressees.roles().contains(one.role()))
                .map(Participant::id);
        return Stream.concat(ofRoles, addressees.persons().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Sort sort(@Nullable Waiter waiter) {
        return switch (waiter) {
            case Waiter.RunStep _ -> Sort.RUN_STEP;
            case Waiter.AgentPermission _ -> Sort.AGENT_PERMISSION;
            case Waiter.OpenWarning _ -> Sort.WARNING;
            case Waiter.RoleSwitch _ -> Sort.ROLE_SWITCH;
            case Waiter.Discrepancy _ -> Sort.DISCREPANCY;
            case Waiter.Conflict _ -> Sort.CONFLICT;
            case null -> Sort.QUESTION;
        };
    }
}
