package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.context.ArtifactKind;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the files in a mission's directory are, by their path in it. */
public final class PlanArtifacts {
    public static final String SPEC = "spec.md";
    public static final String PLAN = "plan.md";
    public static final String TASKS = "tasks.md";
    public static final String OCCURRENCES = "occurrence_map.yaml";
    public static final String LANES = "lanes.json";
    public static final String ANALYSIS = "analysis-report.md";
    public static final String RETROSPECTIVE = "retrospective.yaml";

    private static final Pattern WORK_PACKAGE = Pattern.compile("tasks/(WP\\d{1,6})[^/]*\\.md");
    private static final Set<ArtifactKind> OF_TASKS = Set.of(ArtifactKind.TASKS_INDEX, ArtifactKind.WORK_PACKAGE);

    private PlanArtifacts() {}

    /** Empty for a file nobody plans with, among them those that are written by us. */
    public static Optional<ArtifactKind> kindOf(String path) {
        return Optional.ofNullable(
                switch (path) {
                    case SPEC -> ArtifactKind.SPEC;
                    case PLAN, OCCURRENCES -> ArtifactKind.PLAN;
                    case "research.md" -> ArtifactKind.RESEARCH;
                    case "data-model.md" -> ArtifactKind.DATA_MODEL;
                    case "quickstart.md" -> ArtifactKind.QUICKSTART;
                    case TASKS -> ArtifactKind.TASKS_INDEX;
                    default -> kindByFolder(path);
                });
    }

    private static @Nullable ArtifactKind kindByFolder(String path) {
        if (WORK_PACKAGE.matcher(path).matches()) {
            return ArtifactKind.WORK_PACKAGE;
        }
        if (path.startsWith("contracts/")) {
            return ArtifactKind.CONTRACTS;
        }
        return path.startsWith("checklists/") ? ArtifactKind.CHECKLISTS : null;
    }

    /** Whether a kind is read with the work packages rather than with the plan. */
    public static boolean isOfTasks(ArtifactKind kind) {
        return OF_TASKS.contains(kind);
    }

    /** The work package a file is named after. */
    public static Optional<String> workPackageIn(String path) {
        var name = WORK_PACKAGE.matcher(path);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }
}
