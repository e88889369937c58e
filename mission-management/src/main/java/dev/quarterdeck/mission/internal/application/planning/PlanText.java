package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.mission.internal.domain.Projection;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The plan and the tasks a mission starts with: headings for a person to fill in, and what is known already. */
final class PlanText {
    private PlanText() {}

    static String plan(Projection.Mission mission) {
        return """
                ---
                change_mode: normal
                # What the charter says holds, unless it is said here: autonomy, max_parallel_agents, merge_strategy.
                ---

                # Plan: %s

                ## Approach

                _How will the requirements be met, and why this way rather than another?_

                ## Parts that change

                - _Which part, and what about it?_

                ## Risks

                - _What could go wrong, and how would it be noticed?_

                ## How it is verified

                - _Which commands show that it works?_
                """.formatted(mission.title());
    }

    static String tasks(Projection.Mission mission) {
        return """
                # Tasks: %s

                One file below `tasks/` describes each work package. Those that own different files are worked on side by side.

                - **WP01** %s
                """.formatted(mission.title(), mission.title());
    }

    /** @param requirements of the spec, by id */
    static String firstWorkPackage(Projection.Mission mission, SortedMap<String, Integer> requirements) {
        var covered = requirements.keySet().stream().collect(Collectors.joining(", "));
        return """
                ---
                title: %s
                dependencies: []
                owned_files:
                  - "**"
                subtasks:
                  - T001 Do it
                requirement_refs: [%s]
                execution_mode: code_change
                priority: 100
                ---

                # WP01: %s

                ## What to do

                _What is different when this is done?_

                ## How to check it

                _Which commands, and what do they answer?_
                """.formatted(SpecText.quoted(mission.title()), covered, mission.title());
    }

    static String retrospective() {
        return """
                # What was learned, for whoever does this next.
                findings: []
                # What should change, and where.
                proposals: []
                """;
    }
}
