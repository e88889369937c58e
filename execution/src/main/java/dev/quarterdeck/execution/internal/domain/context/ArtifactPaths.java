package dev.quarterdeck.execution.internal.domain.context;

import dev.quarterdeck.kernel.context.ArtifactKind;

/** What each kind of artifact is called in a mission's directory. */
final class ArtifactPaths {
    private ArtifactPaths() {}

    static String name(ArtifactKind kind) {
        return switch (kind) {
            case SPEC -> "spec.md";
            case PLAN -> "plan.md";
            case RESEARCH -> "research.md";
            case DATA_MODEL -> "data-model.md";
            case CONTRACTS -> "contracts";
            case QUICKSTART -> "quickstart.md";
            case CHECKLISTS -> "checklists";
            case TASKS_INDEX -> "tasks.md";
            case WORK_PACKAGE -> "tasks";
            case LANES_MANIFEST -> "lanes.json";
            case MISSION_METADATA -> "meta.json";
            case ANALYSIS_REPORT -> "analysis-report.md";
            case RETROSPECTIVE -> "retrospective.yaml";
            case ACCEPTANCE_MATRIX -> "acceptance-matrix.md";
            case ISSUE_MATRIX -> "issue-matrix.json";
            case DECISION_LOG -> "decisions";
            case REVIEW_CYCLE -> "reviews";
        };
    }
}
