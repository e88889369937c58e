package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PolicyWishes;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import dev.quarterdeck.mission.internal.domain.plan.Renames;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a mission's planning artifacts say.
 *
 * @param files every planning artifact, by path
 * @param texts the Markdown among them but for the work packages' files, by path
 * @param problems what cannot be understood
 * @param notes what is odd and does no harm
 * @param renames absent where nothing says what a bulk edit renames
 * @param wishes what the plan wants other than the charter says
 */
public record PlanReading(
        List<Recorded> files,
        SortedMap<String, String> texts,
        List<PlannedWork> workPackages,
        List<Problem> problems,
        List<Problem> notes,
        boolean bulkEdit,
        @Nullable Renames renames,
        PolicyWishes wishes) {
    public PlanReading {
        files = List.copyOf(files);
        texts = new TreeMap<>(texts);
        workPackages = List.copyOf(workPackages);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean has(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }

    public Map<String, BlobId> contents() {
        var contents = new TreeMap<String, BlobId>();
        files.forEach(file -> contents.put(file.path(), file.content()));
        return contents;
    }

    /** The problems with files of some paths. */
    List<Problem> problems(Predicate<String> path) {
        return problems.stream().filter(problem -> path.test(problem.path())).toList();
    }
}
