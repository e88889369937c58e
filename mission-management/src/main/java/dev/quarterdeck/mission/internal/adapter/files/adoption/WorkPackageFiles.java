package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.PlannedWork;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files that describe a mission's work packages. */
final class WorkPackageFiles {
    private static final int LARGEST = 1 << 20;
    private static final Pattern NAME = Pattern.compile("(WP\\d+)[^/]*\\.md");
    private static final List<String> OUTDATED_FOLDERS =
            List.of("tasks/planned", "tasks/doing", "tasks/for_review", "tasks/done");

    private final Directory directory;
    private final Reported reported;
    private final Map<WorkPackageId, String> seen = new HashMap<>();
    private final List<PlannedWork> found = new ArrayList<>();

    private WorkPackageFiles(Directory directory, Reported reported) {
        this.directory = directory;
        this.reported = reported;
    }

    static List<PlannedWork> read(Directory directory, Reported reported) {
        var files = new WorkPackageFiles(directory, reported);
        directory.below("tasks").forEach(files::take);
        for (var folder : OUTDATED_FOLDERS) {
            var outdated = directory.below(folder);
            if (!outdated.isEmpty()) {
                var text = "Work packages lie in folders by status; the status log decides.";
                reported.about(directory.path(folder), AnomalyCode.WORK_PACKAGE_FOLDERS_OUTDATED, text);
                outdated.forEach(files::take);
            }
        }
        return files.found;
    }

    private void take(TreeFile file) {
        var name = NAME.matcher(file.path().substring(file.path().lastIndexOf('/') + 1));
        if (!name.matches()) {
            return;
        }
        var head = head(file);
        var id = head.flatMap(fields -> fields.text("work_package_id")).orElse(name.group(1));
        if (!WorkPackageId.matches(id)) {
            var text = "'%s' is no work package's id.".formatted(id);
            reported.about(file.path(), AnomalyCode.WORK_PACKAGE_ID_MALFORMED, text);
            return;
        }
        var workPackage = WorkPackageId.of(id);
        var earlier = seen.putIfAbsent(workPackage, file.path());
        if (earlier == null) {
            found.add(describe(file, workPackage, head.orElse(FrontMatter.NONE)));
        } else {
            var text = "%s is described by %s already.".formatted(workPackage, earlier);
            reported.about(file.path(), AnomalyCode.WORK_PACKAGE_DEFINED_TWICE, text);
        }
    }

    private Optional<FrontMatter> head(TreeFile file) {
        var content = directory.content(file, LARGEST);
        if (content.isEmpty()) {
            reported.about(
                    file.path(), AnomalyCode.FILE_TOO_LARGE, "The file is %d bytes long.".formatted(file.size()));
            return Optional.empty();
        }
        try {
            var head = FrontMatter.read(content.get());
            if (head.isEmpty()) {
                reported.about(file.path(), AnomalyCode.FRONT_MATTER_MISSING, "The file has no front matter.");
            }
            return head;
        } catch (FrontMatter.Broken broken) {
            var text = "The front matter is no YAML: " + broken.getMessage();
            reported.at(file.path(), broken.line(), AnomalyCode.FRONT_MATTER_UNREADABLE, text);
            return Optional.empty();
        }
    }

    private PlannedWork describe(TreeFile file, WorkPackageId id, FrontMatter head) {
        var owned = list(file, head, "owned_files");
        owned.stream().filter(Paths::isAbsolute).findFirst().ifPresent(path -> {
            var text = "A path a work package owns is not relative to the repository.";
            reported.about(file.path(), AnomalyCode.PATH_ABSOLUTE, text, path);
        });
        return new PlannedWork(
                id,
                head.text("title").or(() -> head.text("work_package_title")).orElse(id.value()),
                list(file, head, "dependencies"),
                owned,
                list(file, head, "subtasks"),
                list(file, head, "requirement_refs"),
                head.text("execution_mode").orElse(null));
    }

    private List<String> list(TreeFile file, FrontMatter head, String field) {
        var texts = head.texts(field);
        if (texts == null) {
            var text = "The field %s is no list.".formatted(field);
            reported.about(file.path(), AnomalyCode.FRONT_MATTER_FIELD_UNREADABLE, text);
            return List.of();
        }
        return texts;
    }
}
