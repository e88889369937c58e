package dev.quarterdeck.mission.internal.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Whether the work packages do what the spec demands. */
public final class Coverage {
    private Coverage() {}

    /**
     * @param spec the spec's file, relative to the mission's directory
     * @param requirements by id, with the line of each
     */
    public static List<Problem> problems(
            String spec, SortedMap<String, Integer> requirements, List<PlannedWork> drafts) {
        var problems = new ArrayList<Problem>();
        if (requirements.isEmpty()) {
            var text = "The spec defines no requirement, such as: - **FR-001** It weighs each crate.";
            problems.add(new Problem(spec, null, ProblemCode.REQUIREMENTS_MISSING, text));
        }
        requirements.forEach((id, line) -> {
            if (drafts.stream().noneMatch(draft -> draft.requirementRefs().contains(id))) {
                var text = "No work package names %s among its requirement_refs.".formatted(id);
                problems.add(new Problem(spec, line, ProblemCode.REQUIREMENT_NOT_COVERED, text));
            }
        });
        drafts.forEach(draft -> draft.requirementRefs().stream()
                .filter(id -> !requirements.containsKey(id))
                .map(id -> new Problem(
                        draft.file(),
                        null,
                        ProblemCode.REQUIREMENT_UNKNOWN,
                        "%s refers to %s, which the spec does not define.".formatted(draft.id(), id)))
                .forEach(problems::add));
        return problems;
    }
}
