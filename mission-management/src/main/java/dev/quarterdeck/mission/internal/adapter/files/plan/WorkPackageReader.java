package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Entry;
import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Unreadable;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork.Subtask;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the head of a work package's file. */
final class WorkPackageReader {
    static final String ID = "id";
    private static final Set<String> KNOWN = Set.of(
            ID,
            "title",
            "priority",
            "dependencies",
            "owned_files",
            "subtasks",
            "requirement_refs",
            "execution_mode",
            "agent_profile");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern SUBTASK = Pattern.compile("(?s)([A-Za-z0-9][A-Za-z0-9._-]{0,63})(?:[:\\s]\\s*(.*))?");
    private static final Pattern PRIORITY = Pattern.compile("[0-9]{1,6}");
    private static final Pattern OUTSIDE = Pattern.compile("(?:/|~|[A-Za-z]:).*|(?:.*/)?\\.\\.(?:/.*)?|.*\\\\.*");
    private static final int LONGEST_GLOB = 400;

    private final String path;
    private final YamlFields fields;
    private final List<Problem> problems;

    WorkPackageReader(String path, YamlFields fields, List<Problem> problems) {
        this.path = path;
        this.fields = fields;
        this.problems = problems;
    }

    /** A field of the head, read in its way. */
    @FunctionalInterface
    private interface Field<T> {
        T read() throws Unreadable;
    }

    /** Empty where it cannot be told which work package it is. */
    Optional<PlannedWork> read(String named, List<Problem> notes) {
        var id = either(ID, named, () -> fields.text(ID));
        if (id == null || !WorkPackageId.matches(id)) {
            problem(ProblemCode.FIELD_UNREADABLE, ID, "'%s' is not the id of a work package.".formatted(id));
            return Optional.empty();
        }
        fields.names().stream()
                .filter(name -> !KNOWN.contains(name))
                .map(name -> new Problem(
                        path,
                        fields.lineOf(name),
                        ProblemCode.FIELD_UNKNOWN,
                        "The field %s means nothing here.".formatted(name)))
                .forEach(notes::add);
        return Optional.of(new PlannedWork(
                WorkPackageId.of(id),
                title(),
                priority(),
                dependencies(),
                ownedFiles(),
                subtasks(),
                either("requirement_refs", List.of(), () -> fields.texts("requirement_refs")),
                Objects.requireNonNullElse(word("execution_mode", PlannedWork.USUAL_MODE), PlannedWork.USUAL_MODE),
                word("agent_profile", null),
                "",
                path));
    }

    private String title() {
        var title = either("title", null, () -> fields.text("title"));
        if (title == null) {
            problem(ProblemCode.FIELD_MISSING, "title", "A work package has a title.");
            return "";
        }
        return title.lines().findFirst().orElse("");
    }

    private int priority() {
        var text = either("priority", null, () -> fields.text("priority"));
        if (text == null || PRIORITY.matcher(text).matches()) {
            return text == null ? PlannedWork.USUAL_PRIORITY : Integer.parseInt(text);
        }
        problem(ProblemCode.FIELD_UNREADABLE, "priority", "A priority is a number, the smaller the sooner.");
        return PlannedWork.USUAL_PRIORITY;
    }

    private List<WorkPackageId> dependencies() {
        var ids = new ArrayList<WorkPackageId>();
        for (var name : either("dependencies", List.<String>of(), () -> fields.texts("dependencies"))) {
            if (WorkPackageId.matches(name)) {
                ids.add(WorkPackageId.of(name));
            } else {
                var text = "'%s' is not the id of a work package.".formatted(name);
                problem(ProblemCode.FIELD_UNREADABLE, "dependencies", text);
            }
        }
        return ids;
    }

    private List<String> ownedFiles() {
        var globs = either("owned_files", List.<String>of(), () -> fields.texts("owned_files"));
        globs.stream()
                .filter(glob -> glob.isEmpty()
                        || glob.length() > LONGEST_GLOB
                        || OUTSIDE.matcher(glob).matches())
                .forEach(glob -> problem(
                        ProblemCode.FIELD_UNREADABLE,
                        "owned_files",
                        "'%s' is no path inside the repository.".formatted(glob)));
        return globs;
    }

    private List<Subtask> subtasks() {
        var subtasks = new ArrayList<Subtask>();
        for (var entry : either("subtasks", List.<Entry>of(), () -> fields.entries("subtasks", ID, "title"))) {
            var text = entry.text().isEmpty() ? entry.name() : entry.name() + ": " + entry.text();
            var parts = SUBTASK.matcher(text);
            if (!parts.matches()) {
                var complaint = "A subtask begins with its id, such as T001.";
                problems.add(new Problem(path, entry.line(), ProblemCode.FIELD_UNREADABLE, complaint));
            } else if (subtasks.stream().anyMatch(known -> known.id().equals(parts.group(1)))) {
                var complaint = "There are two subtasks %s.".formatted(parts.group(1));
                problems.add(new Problem(path, entry.line(), ProblemCode.FIELD_UNREADABLE, complaint));
            } else {
                var title = parts.group(2) == null || parts.group(2).isBlank() ? parts.group(1) : parts.group(2);
                subtasks.add(new Subtask(parts.group(1), title.strip()));
            }
        }
        return subtasks;
    }

    private @Nullable String word(String field, @Nullable String usual) {
        var word = either(field, usual, () -> fields.text(field));
        if (word != null && !WORD.matcher(word).matches()) {
            problem(ProblemCode.FIELD_UNREADABLE, field, "'%s' is no name.".formatted(word));
            return usual;
        }
        return word;
    }

    private <T extends @Nullable Object> T either(String field, T usual, Field<? extends @Nullable T> reading) {
        try {
            var read = reading.read();
            return read == null ? usual : read;
        } catch (Unreadable unreadable) {
            var line = unreadable.line() == null ? fields.lineOf(field) : unreadable.line();
            var text = "%s: %s".formatted(field, unreadable.getMessage());
            problems.add(new Problem(path, line, ProblemCode.FIELD_UNREADABLE, text));
            return usual;
        }
    }

    private void problem(ProblemCode code, String field, String text) {
        problems.add(new Problem(path, fields.lineOf(field), code, text));
    }
}
