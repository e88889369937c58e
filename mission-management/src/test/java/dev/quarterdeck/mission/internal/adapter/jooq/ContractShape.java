package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.api.WarningType;
import dev.quarterdeck.mission.internal.domain.collaboration.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Comment;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion.Decision;
import dev.quarterdeck.mission.internal.domain.collaboration.Participant;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster.Departed;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import dev.quarterdeck.mission.internal.domain.collaboration.Warning;
import dev.quarterdeck.mission.internal.domain.collaboration.contract.FocusTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the projection keeps, in the fields the published contract has for it. */
record ContractShape(TeamState team) {
    /** Said of what the contract lets pass without a word. */
    private static final Set<AnomalyCode> OURS =
            EnumSet.of(AnomalyCode.DUPLICATE_COMMENT, AnomalyCode.DUPLICATE_DECISION, AnomalyCode.COMMENT_NOT_FOUND);

    Map<String, @Nullable Object> fields() {
        var people = team.roster().participants();
        var fields = new TreeMap<String, @Nullable Object>();
        fields.put("participants", each(people, Participant::id, one -> json(one.identity())));
        fields.put("departed_participants", each(team.roster().departed(), Departed::id, one -> json(one.identity())));
        fields.put("active_drivers", ids(people, Participant::driving));
        fields.put("focus_by_participant", focus(people));
        fields.put("participants_by_focus", byFocus(people));
        fields.put("active_executions", executions(people));
        fields.put("presence", presence(people));
        fields.put("warnings", list(team.warnings().timeline(), ContractShape::warning));
        fields.put("comments", list(team.discussion().comments(), ContractShape::comment));
        fields.put("decisions", list(team.discussion().decisions(), ContractShape::decision));
        fields.put("linked_sessions", sessions());
        fields.put("anomalies", anomalies());
        fields.put("event_count", team.roster().count());
        var last = team.roster().last();
        fields.put("last_processed_event_id", last == null ? null : last.value());
        return fields;
    }

    private static Map<String, @Nullable Object> comment(Comment one) {
        return of(
                "comment_id", one.id(),
                "event_id", one.event().value(),
                "participant_id", one.participant(),
                "content", one.content(),
                "reply_to", one.replyTo());
    }

    private static Map<String, @Nullable Object> decision(Decision one) {
        return of(
                "decision_id", one.id(),
                "event_id", one.event().value(),
                "participant_id", one.participant(),
                "topic", one.topic(),
                "chosen_option", one.option(),
                "referenced_warning_id", one.warning());
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> all, Function<T, Map<String, @Nullable Object>> form) {
        return all.stream().map(form).toList();
    }

    private List<List<String>> anomalies() {
        return team.roster().anomalies().stream()
                .filter(one -> !OURS.contains(one.code()))
                .map(one -> List.of(one.event().value(), one.type()))
                .toList();
    }

    private Map<String, List<String>> sessions() {
        return team.roster().sessions().stream()
                .collect(Collectors.groupingBy(
                        one -> one.participant(), Collectors.mapping(one -> one.linked(), Collectors.toList())));
    }

    private static Map<String, Object> focus(List<Participant> people) {
        var focus = new HashMap<String, Object>();
        for (var one : people) {
            var target = one.focus();
            if (target != null) {
                focus.put(one.id(), json(target));
            }
        }
        return focus;
    }

    private static Map<String, List<String>> byFocus(List<Participant> people) {
        var found = new TreeMap<String, List<String>>();
        for (var one : people) {
            var target = one.focus();
            if (target != null) {
                found.computeIfAbsent(key(target), _ -> new ArrayList<>()).add(one.id());
            }
        }
        found.values().forEach(ids -> ids.sort(null));
        return found;
    }

    private static String key(FocusTarget target) {
        return target.targetType().name().toLowerCase(Locale.ROOT) + ":" + target.targetId();
    }

    /** Of several of one name the contract ends the first, and we the one of the same work package: their order may differ. */
    private static Map<String, List<String>> executions(List<Participant> people) {
        return people.stream()
                .filter(one -> !one.running().isEmpty())
                .collect(Collectors.toMap(
                        Participant::id,
                        one -> one.running().stream()
                                .map(Participant.Running::step)
                                .sorted()
                                .toList()));
    }

    private static Map<String, String> presence(List<Participant> people) {
        var presence = new HashMap<String, String>();
        for (var one : people) {
            var at = one.beatAt();
            if (at != null) {
                presence.put(one.id(), shown(at));
            }
        }
        return presence;
    }

    private static String shown(Instant at) {
        return EnvelopeFormat.orderingText(at).replace("+00:00", "Z");
    }

    private static Map<String, @Nullable Object> warning(Warning one) {
        var acknowledgements = new HashMap<String, Object>();
        one.acknowledgements()
                .forEach(each -> acknowledgements.put(
                        each.participant(), each.action().name().toLowerCase(Locale.ROOT)));
        return of(
                "warning_id", one.id(),
                "event_id", one.event().value(),
                "warning_type", type(one.situation().type()),
                "participant_ids", one.situation().participants(),
                "acknowledgements", acknowledgements);
    }

    private static String type(WarningType type) {
        return switch (type) {
            case CONCURRENT_DRIVER -> "ConcurrentDriverWarning";
            case STEP_COLLISION -> "PotentialStepCollisionDetected";
            case UNKNOWN -> "UnknownWarning";
            case LANE_OVERLAP -> "LaneOverlapDetected";
        };
    }

    private static List<String> ids(List<Participant> people, Predicate<Participant> which) {
        return people.stream().filter(which).map(Participant::id).sorted().toList();
    }

    private static <T> Map<String, Object> each(Collection<T> all, Function<T, String> key, Function<T, Object> value) {
        return all.stream().collect(Collectors.toMap(key, value));
    }

    private static Object json(Object value) {
        return ContractJson.MAPPER.convertValue(value, Map.class);
    }

    private static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        var map = new HashMap<String, @Nullable Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            map.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return map;
    }
}
