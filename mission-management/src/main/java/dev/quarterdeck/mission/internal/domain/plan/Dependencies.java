package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What comes before what. */
public final class Dependencies {
    private final Map<WorkPackageId, PlannedWork> drafts = new TreeMap<>();

    private Dependencies(List<PlannedWork> drafts) {
        drafts.forEach(draft -> this.drafts.put(draft.id(), draft));
    }

    public static Dependencies of(List<PlannedWork> drafts) {
        return new Dependencies(drafts);
    }

    /** Dependencies nobody describes, and circles. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var draft : drafts.values()) {
            for (var dependency : draft.dependencies()) {
                if (!drafts.containsKey(dependency)) {
                    problems.add(new Problem(
                            draft.file(),
                            null,
                            ProblemCode.DEPENDENCY_UNKNOWN,
                            "%s depends on %s, which no file describes.".formatted(draft.id(), dependency)));
                }
            }
        }
        circle().ifPresent(problems::add);
        return problems;
    }

    /** Each after everything it depends on, else by id. Whatever stands in a circle is left out. */
    public List<WorkPackageId> order() {
        var ordered = new LinkedHashSet<WorkPackageId>();
        var before = -1;
        while (ordered.size() > before) {
            before = ordered.size();
            drafts.values().stream()
                    .filter(draft -> !ordered.contains(draft.id()))
                    .filter(draft -> known(draft).allMatch(ordered::contains))
                    .findFirst()
                    .ifPresent(draft -> ordered.add(draft.id()));
        }
        return List.copyOf(ordered);
    }

    /** Everything that has to be done before. */
    public Set<WorkPackageId> before(WorkPackageId workPackage) {
        var found = new TreeSet<WorkPackageId>();
        collect(workPackage, found);
        return found;
    }

    private void collect(WorkPackageId workPackage, Set<WorkPackageId> found) {
        var draft = drafts.get(workPackage);
        if (draft != null) {
            known(draft).filter(found::add).forEach(dependency -> collect(dependency, found));
        }
    }

    private Stream<WorkPackageId> known(PlannedWork draft) {
        return draft.dependencies().stream().filter(drafts::containsKey);
    }

    private Optional<Problem> circle() {
        var ordered = new HashSet<>(order());
        return drafts.values().stream()
                .filter(draft -> !ordered.contains(draft.id()))
                .filter(draft -> before(draft.id()).contains(draft.id()))
                .findFirst()
                .map(draft -> new Problem(
                        draft.file(),
                        null,
                        ProblemCode.DEPENDENCY_CIRCLE,
                        "%s waits for itself: %s.".formatted(draft.id(), path(draft.id()))));
    }

    private String path(WorkPackageId start) {
        var path = new ArrayList<>(List.of(start));
        var at = start;
        do {
            var from = at;
            var next = known(Objects.requireNonNull(drafts.get(from)))
                    .filter(candidate ->
                            candidate.equals(start) || before(candidate).contains(start))
                    .filter(candidate -> candidate.equals(start) || !path.contains(candidate))
                    .findFirst()
                    .orElse(start);
            path.add(next);
            at = next;
        } while (!at.equals(start));
        return String.join(" -> ", path.stream().map(WorkPackageId::value).toList());
    }
}
