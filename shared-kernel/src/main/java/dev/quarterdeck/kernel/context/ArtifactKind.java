package dev.quarterdeck.kernel.context;

import java.util.Locale;

/** What a mission's artifacts are; each kind belongs to exactly one partition. */
public enum ArtifactKind {
    SPEC(Partition.PLANNING),
    PLAN(Partition.PLANNING),
    RESEARCH(Partition.PLANNING),
    DATA_MODEL(Partition.PLANNING),
    CONTRACTS(Partition.PLANNING),
    QUICKSTART(Partition.PLANNING),
    CHECKLISTS(Partition.PLANNING),
    TASKS_INDEX(Partition.PLANNING),
    WORK_PACKAGE(Partition.PLANNING),
    LANES_MANIFEST(Partition.PLANNING),
    MISSION_METADATA(Partition.PLANNING),
    ANALYSIS_REPORT(Partition.PLANNING),
    RETROSPECTIVE(Partition.PLANNING),
    ACCEPTANCE_MATRIX(Partition.COORDINATION),
    ISSUE_MATRIX(Partition.COORDINATION),
    DECISION_LOG(Partition.COORDINATION),
    REVIEW_CYCLE(Partition.COORDINATION);

    private final Partition partition;

    ArtifactKind(Partition partition) {
        this.partition = partition;
    }

    public Partition partition() {
        return partition;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Planning artifacts go to the target branch, coordination artifacts to the coordination branch where there is one. */
    public enum Partition {
        PLANNING,
        COORDINATION
    }
}
