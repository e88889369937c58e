package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Unreadable;
import dev.quarterdeck.mission.internal.application.planning.PlanReading;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PolicyWishes;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import dev.quarterdeck.mission.internal.domain.plan.Renames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes of the files in a mission's directory what they say. */
final class ArtifactReader {
    private static final Pattern HEAD =
            Pattern.compile("\\A\\uFEFF?---[ \\t]*\\r?\\n(.*?)^---[ \\t]*\\r?$", Pattern.DOTALL | Pattern.MULTILINE);

    private final List<Recorded> files = new ArrayList<>();
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final Map<WorkPackageId, PlannedWork> workPackages = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private boolean bulkEdit;
    private @Nullable Renames renames;
    private PolicyWishes wishes = PolicyWishes.NONE;

    private ArtifactReader() {}

    static PlanReading read(SortedMap<String, Content> contents) {
        var reader = new ArtifactReader();
        contents.forEach(reader::take);
        var ordered = reader.workPackages.values().stream()
                .sorted(Comparator.comparing(PlannedWork::id))
                .toList();
        return new PlanReading(
                reader.files,
                reader.texts,
                ordered,
                reader.problems,
                reader.notes,
                reader.bulkEdit,
                reader.renames,
                reader.wishes);
    }

    private void take(String path, Content content) {
        var kind = PlanArtifacts.kindOf(path).orElseThrow();
        files.add(new Recorded(path, kind, content.blob()));
        var text = content.text();
        if (text == null) {
            var complaint = "The file is larger than %d bytes.".formatted(Content.LARGEST);
            problems.add(new Problem(path, null, ProblemCode.FILE_TOO_LARGE, complaint));
        } else if (path.equals(PlanArtifacts.OCCURRENCES)) {
            renames = RenamesReader.read(path, text, problems);
        } else if (kind == ArtifactKind.WORK_PACKAGE) {
            head(path, text, true).ifPresent(head -> workPackage(path, head));
        } else if (path.endsWith(".md")) {
            texts.put(path, text);
            if (kind == ArtifactKind.SPEC || kind == ArtifactKind.PLAN) {
                head(path, text, false).ifPresent(head -> plan(kind, new PlanHead(path, head, problems)));
            }
        }
    }

    private Optional<YamlFields> head(String path, String text, boolean needed) {
        var block = HEAD.matcher(text);
        if (!block.find()) {
            if (needed) {
                var complaint = "The file begins with no front matter: --- and fields such as title.";
                problems.add(new Problem(path, 1, ProblemCode.FRONT_MATTER_MISSING, complaint));
            }
            return Optional.empty();
        }
        try {
            return Optional.of(YamlFields.read(block.group(1), 2));
        } catch (Unreadable unreadable) {
            problems.add(new Problem(
                    path,
                    unreadable.line(),
                    ProblemCode.FRONT_MATTER_UNREADABLE,
                    String.valueOf(unreadable.getMessage())));
            return Optional.empty();
        }
    }

    private void plan(ArtifactKind kind, PlanHead head) {
        bulkEdit |= head.bulkEdit();
        if (kind == ArtifactKind.PLAN) {
            wishes = head.wishes();
        }
    }

    private void workPackage(String path, YamlFields head) {
        var named = PlanArtifacts.workPackageIn(path).orElseThrow();
        new WorkPackageReader(path, head, problems).read(named, notes).ifPresent(planned -> {
            var earlier = workPackages.putIfAbsent(planned.id(), planned);
            if (earlier != null) {
                var complaint = "%s is described by %s already.".formatted(planned.id(), earlier.file());
                problems.add(new Problem(
                        path, head.lineOf(WorkPackageReader.ID), ProblemCode.WORK_PACKAGE_DEFINED_TWICE, complaint));
            }
        });
    }
}
