package dev.quarterdeck.mission.internal.adapter.jooq;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.Waiter;
import dev.quarterdeck.mission.internal.domain.Subjects;
import dev.quarterdeck.mission.internal.domain.collaboration.Discussion;
import dev.quarterdeck.mission.internal.domain.collaboration.Executions;
import dev.quarterdeck.mission.internal.domain.collaboration.Roster;
import dev.quarterdeck.mission.internal.domain.collaboration.TeamState;
import dev.quarterdeck.mission.internal.domain.collaboration.Warnings;
import dev.quarterdeck.mission.internal.domain.discrepancies.DiscrepancyState;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverState;
import dev.quarterdeck.mission.internal.domain.integration.IntegrationState;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import dev.quarterdeck.mission.internal.domain.requests.RequestState;
import dev.quarterdeck.mission.internal.domain.run.RunState;
import dev.quarterdeck.mission.internal.domain.work.WorkState;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subject's state as a document: its stored name and the number of its form, to be raised whenever a component of the
 * state is added, removed or takes another meaning. Documents of other forms are not read but folded anew.
 */
record SubjectFormat<S>(
        String name,
        int format,
        Class<S> type,
        Function<Subjects, @Nullable S> part,
        BiFunction<Subjects, S, Subjects> put) {
    static final String RULES = "rules";
    static final String ROSTER = "roster";
    static final String WARNINGS = "warnings";
    static final List<SubjectFormat<?>> ALL = List.of(
            new SubjectFormat<>(RULES, 1, FrozenRules.class, Subjects::rules, Subjects::with),
            new SubjectFormat<>("plan", 1, PlanState.class, Subjects::plan, Subjects::with),
            new SubjectFormat<>("work", 1, WorkState.class, Subjects::work, Subjects::with),
            new SubjectFormat<>("runs", 1, RunState.class, Subjects::runs, Subjects::with),
            new SubjectFormat<>("integration", 1, IntegrationState.class, Subjects::integration, Subjects::with),
            new SubjectFormat<>("requests", 1, RequestState.class, Subjects::requests, Subjects::with),
            ofTeam(ROSTER, 1, Roster.class, TeamState::roster, TeamState::with),
            ofTeam("executions", 1, Executions.class, TeamState::executions, TeamState::with),
            ofTeam(WARNINGS, 1, Warnings.class, TeamState::warnings, TeamState::with),
            ofTeam("discussion", 1, Discussion.class, TeamState::discussion, TeamState::with),
            new SubjectFormat<>("handovers", 1, HandoverState.class, Subjects::handovers, Subjects::with),
            new SubjectFormat<>("discrepancies", 1, DiscrepancyState.class, Subjects::discrepancies, Subjects::with));

    // Components only: what a state answers about itself is no part of it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible ->
                    visible.withFieldVisibility(ANY).withGetterVisibility(NONE).withIsGetterVisibility(NONE))
            .addMixIn(Waiter.class, RequestFormat.AnyWaiter.class)
            .build();

    private static <S> SubjectFormat<S> ofTeam(
            String name,
            int format,
            Class<S> type,
            Function<TeamState, S> part,
            BiFunction<TeamState, S, TeamState> put) {
        return new SubjectFormat<>(
                name,
                format,
                type,
                subjects -> part.apply(subjects.team()),
                (subjects, state) -> subjects.with(put.apply(subjects.team(), state)));
    }

    /** @throws RuntimeException if the text is no state of this subject */
    Subjects read(Subjects others, String state) {
        return put.apply(others, JSON.readValue(state, type));
    }

    /** Absent where the subject has no state. */
    @Nullable
    String write(Subjects subjects) {
        var state = part.apply(subjects);
        return state == null ? null : JSON.writeValueAsString(state);
    }
}
