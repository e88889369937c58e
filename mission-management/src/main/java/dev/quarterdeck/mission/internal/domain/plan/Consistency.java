package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a mission's artifacts agree with each other and say all they have to say. */
public final class Consistency {

    private static final Pattern WORK_PACKAGE = Pattern.compile("\\bWP\\d{1,6}\\b");
    private static final Pattern QUESTION = Pattern.compile("\\[NEEDS CLARIFICATION[:\\]]");
    /** What a template asks for: a list item, or a line, that is one phrase in italics. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "^\\s*(?:[-*+]\\s+|\\d+\\.\\s+)?(?:\\[[ xX]]\\s+)?(?:\\*\\*[^*]+\\*\\*\\s+)?_[^_]{8,}_\\s*$");

    private final Map<String, String> texts;
    private final List<PlannedWork> workPackages;
    private final List<Finding> findings = new ArrayList<>();

    private Consistency(Map<String, String> texts, List<PlannedWork> workPackages) {
        this.texts = texts;
        this.workPackages = workPackages;
    }

    /**
     * @param texts the Markdown artifacts but for the work packages' files, by path
     * @param read what reading the files found wrong
     * @param notes what reading the files found odd
     * @param unfinalized the files that changed after finalize
     */
    public static List<Finding> findings(
            Map<String, String> texts,
            List<PlannedWork> workPackages,
            List<Problem> read,
            List<Problem> notes,
            List<Drifted> unfinalized) {
        var consistency = new Consistency(texts, workPackages);
        read.forEach(problem -> consistency.findings.add(Finding.blocking(problem)));
        consistency.compare();
        unfinalized.forEach(consistency::changed);
        notes.forEach(problem -> consistency.findings.add(Finding.warning(problem)));
        return List.copyOf(consistency.findings);
    }

    private void compare() {
        var spec = SpecReading.of(texts.getOrDefault(PlanArtifacts.SPEC, ""));
        Coverage.problems(PlanArtifacts.SPEC, spec.requirements(), workPackages)
                .forEach(problem -> findings.add(Finding.blocking(problem)));
        Dependencies.of(workPackages).problems().forEach(problem -> findings.add(Finding.blocking(problem)));
        workPackages.stream()
                .filter(planned -> planned.ownedFiles().isEmpty())
                .forEach(planned -> warn(
                        planned.file(),
                        null,
                        ProblemCode.OWNED_FILES_MISSING,
                        "%s owns no files, so no commit can show that it was worked on.".formatted(planned.id())));
        listed();
        lines(
                QUESTION,
                (path, line) -> findings.add(Finding.blocking(
                        new Problem(path, line, ProblemCode.QUESTION_OPEN, "A question is still to be answered."))));
        lines(
                PLACEHOLDER,
                (path, line) ->
                        warn(path, line, ProblemCode.PLACEHOLDER_LEFT, "This is still what the template asks for."));
    }

    private void listed() {
        var index = texts.getOrDefault(PlanArtifacts.TASKS, "");
        var described = workPackages.stream().map(PlannedWork::id).collect(Collectors.toCollection(TreeSet::new));
        var named = new TreeSet<WorkPackageId>();
        lines(index, WORK_PACKAGE, (line, name) -> {
            var id = WorkPackageId.of(name);
            if (named.add(id) && !described.contains(id)) {
                findings.add(Finding.blocking(new Problem(
                        PlanArtifacts.TASKS,
                        line,
                        ProblemCode.WORK_PACKAGE_NOT_DEFINED,
                        "%s is named here and described by no file.".formatted(id))));
            }
        });
        described.stream()
                .filter(id -> !named.contains(id))
                .forEach(id -> warn(
                        PlanArtifacts.TASKS,
                        null,
                        ProblemCode.WORK_PACKAGE_NOT_LISTED,
                        "%s is not named here.".formatted(id)));
    }

    private void changed(Drifted file) {
        var text = "This is not what the mission was finalized from.";
        findings.add(Finding.blocking(new Problem(file.path(), null, ProblemCode.FILE_CHANGED, text)));
    }

    private void warn(String path, @Nullable Integer line, ProblemCode code, String text) {
        findings.add(Finding.warning(new Problem(path, line, code, text)));
    }

    private void lines(Pattern pattern, BiConsumer<String, Integer> found) {
        texts.forEach((path, text) -> lines(text, pattern, (line, _) -> found.accept(path, line)));
    }

    private static void lines(String text, Pattern pattern, BiConsumer<Integer, String> found) {
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var matcher = pattern.matcher(line);
            while (matcher.find()) {
                found.accept(number, matcher.group());
            }
        }
    }
}
