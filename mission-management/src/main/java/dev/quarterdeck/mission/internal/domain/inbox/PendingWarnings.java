package dev.quarterdeck.mission.internal.domain.inbox;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.mission.api.Inbox.Sort;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Warnings that stop a step until somebody says it may go on. */
final class PendingWarnings {
    private static final List<String> CHOICES = List.of("continue", "hold", "reassign", "defer");

    private PendingWarnings() {}

    static Stream<Waiting> of(Projection now) {
        var rules = now.subjects().rules();
        if (rules == null || rules.policy().acknowledgementRequired().isEmpty()) {
            return Stream.empty();
        }
        var required = rules.policy().acknowledgementRequired();
        var team = now.subjects().team();
        return team.warnings().timeline().stream()
                .filter(one -> one.isOpen()
                        && !one.isCleared()
                        && required.contains(one.situation().type().wireName()))
                .map(one -> waiting(team.roster(), one));
    }

    private static Waiting waiting(Roster roster, Warning warning) {
        return new Waiting(
                warning.id(),
                Sort.WARNING,
                question(roster, warning),
                CHOICES,
                Actor.QUARTERDECK,
                warning.raisedAt(),
                null,
                roster.participants().stream().map(Participant::id).collect(Collectors.toUnmodifiableSet()),
                true);
    }

    private static String question(Roster roster, Warning warning) {
        var situation = warning.situation();
        var people =
                situation.participants().stream().map(id -> name(roster, id)).collect(Collectors.joining(" and "));
        return switch (situation.type()) {
            case CONCURRENT_DRIVER -> "May work go on while %s drive the same?".formatted(people);
            case STEP_COLLISION -> "May work go on while %s are on the same step?".formatted(people);
            case LANE_OVERLAP -> "May work go on while that of %s meets?".formatted(people);
            case UNKNOWN -> "May work go on?";
        };
    }

    private static String name(Roster roster, String id) {
        return roster.of(id)
                .map(one -> one.identity().displayName())
                .filter(name -> !name.isBlank())
                .orElse(id);
    }
}
