package dev.quarterdeck.mission.internal.adapter.files.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.kernel.context.InteractionPolicy.AutonomyMode;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.application.planning.PlanReading;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork.Subtask;
import dev.quarterdeck.mission.internal.domain.plan.PolicyWishes;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.Renames.Rename;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArtifactReaderTests {
    private static final String WP01 = "tasks/WP01-scales.md";
    private static final String SCALES = """
            ---
            title: "2026-03-01"
            priority: 5
            dependencies: [WP02, "WP03"]
            owned_files:
              - src/scales/**
              - docs/scales.md
            subtasks:
              - T001
              - "T002: Read them"
              - T003 Show them
              - id: T004
                title: Write them down
            requirement_refs: FR-001
            execution_mode: documentation
            agent_profile: writer
            ---

            # Scales
            """;

    @Test
    void aWorkPackageIsReadFromItsHead() {
        var read = read(Map.of(WP01, SCALES));
        assertThat(read.problems()).isEmpty();
        assertThat(read.workPackages())
                .containsExactly(new PlannedWork(
                        new WorkPackageId("WP01"),
                        "2026-03-01",
                        5,
                        List.of(new WorkPackageId("WP02"), new WorkPackageId("WP03")),
                        List.of("src/scales/**", "docs/scales.md"),
                        List.of(
                                new Subtask("T001", "T001"),
                                new Subtask("T002", "Read them"),
                                new Subtask("T003", "Show them"),
                                new Subtask("T004", "Write them down")),
                        List.of("FR-001"),
                        "documentation",
                        "writer",
                        "",
                        WP01));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: A\\nowned_files: [../x]      | 3 FIELD_UNREADABLE",
                "title: A\\nowned_files: [/etc/x]    | 3 FIELD_UNREADABLE",
                "title: A\\nowned_files: {a: b}      | 3 FIELD_UNREADABLE",
                "title: A\\ndependencies: ['W P']    | 3 FIELD_UNREADABLE",
                "title: A\\npriority: soon           | 3 FIELD_UNREADABLE",
                "title: A\\nsubtasks: [T001, T001]   | 3 FIELD_UNREADABLE",
                "title: A\\nsubtasks:\\n- id: T001   | 4 FIELD_UNREADABLE",
                "title: A\\nagent_profile: a b       | 3 FIELD_UNREADABLE",
                "title: A\\ntitle: B                 | 3 FRONT_MATTER_UNREADABLE",
                "title: A\\nid: 'not one'            | 3 FIELD_UNREADABLE",
                "title: [A, B]                       | 2 FIELD_UNREADABLE",
                "title: \"A                          | 3 FRONT_MATTER_UNREADABLE",
                "- a list                            | 2 FRONT_MATTER_UNREADABLE"
            })
    void whatCannotBeReadIsToldWithItsLine(String head, String problem) {
        var read = read(Map.of(WP01, "---\n" + head.strip().replace("\\n", "\n") + "\n---\n"));
        assertThat(read.problems()).first().asString().isNotEmpty();
        assertThat(read.problems().getFirst().described()).startsWith(WP01 + ":" + problem);
    }

    @Test
    void aTitleIsNeededAndAHeadToo() {
        assertThat(described(read(Map.of(WP01, "---\npriority: 1\n---\n"))))
                .containsExactly(WP01 + " FIELD_MISSING: A work package has a title.");
        assertThat(described(read(Map.of(WP01, "# Scales\n"))).getFirst()).startsWith(WP01 + ":1 FRONT_MATTER_MISSING");
    }

    @Test
    void oneWorkPackageHasOneFile() {
        var read = read(Map.of(WP01, "---\ntitle: A\n---\n", "tasks/WP02-b.md", "---\ntitle: B\nid: WP01\n---\n"));
        assertThat(described(read))
                .containsExactly(
                        "tasks/WP02-b.md:3 WORK_PACKAGE_DEFINED_TWICE: WP01 is described by tasks/WP01-scales.md already.");
    }

    @Test
    void unknownFieldsAreNotedAndDoNoHarm() {
        var read = read(Map.of(WP01, "---\ntitle: A\ndependancies: [WP02]\n---\n"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.notes().getFirst().described())
                .isEqualTo(WP01 + ":3 FIELD_UNKNOWN: The field dependancies means nothing here.");
    }

    @Test
    void aBulkEditSaysWhatItRenames() {
        var read = read(
                Map.of(
                        "plan.md",
                        "---\nchange_mode: bulk_edit\n---\n",
                        "occurrence_map.yaml",
                        "names:\n- {from: Crate, to: Box}\npaths:\n- from: src/crates\n  to: src/boxes\nkeep: [CHANGELOG.md]\n"));
        assertThat(read.bulkEdit()).isTrue();
        assertThat(read.renames()).satisfies(renames -> {
            assertThat(renames.names()).containsExactly(new Rename("Crate", "Box"));
            assertThat(renames.paths()).containsExactly(new Rename("src/crates", "src/boxes"));
            assertThat(renames.kept()).containsExactly("CHANGELOG.md");
        });
    }

    @Test
    void anOccurrenceMapThatSaysNothingIsNone() {
        assertThat(described(read(Map.of("occurrence_map.yaml", "names: [Crate]\n"))))
                .containsExactly("occurrence_map.yaml:1 YAML_UNREADABLE: from and to are expected here.");
        assertThat(described(read(Map.of("occurrence_map.yaml", "")))).hasSize(1);
        assertThat(described(read(Map.of("plan.md", "---\nchange_mode: odd\n---\n"))))
                .containsExactly("plan.md:2 FIELD_UNREADABLE: change_mode is normal or bulk_edit, not 'odd'.");
    }

    @Test
    void aPlanMayWantOtherThanTheCharterSays() {
        var wishes = read(Map.of(
                        "plan.md", "---\nautonomy: driven\nmax_parallel_agents: 2\nmerge_strategy: squash\n---\n"))
                .wishes();
        assertThat(wishes).isEqualTo(new PolicyWishes(AutonomyMode.DRIVEN, 2, MergeStrategy.SQUASH));
        assertThat(described(read(Map.of("plan.md", "---\nautonomy: some\nmax_parallel_agents: 0\n---\n"))))
                .containsExactly(
                        "plan.md:2 FIELD_UNREADABLE: autonomy is full_auto or afk or monitored or driven, not 'some'.",
                        "plan.md:3 FIELD_UNREADABLE: max_parallel_agents is a number, not '0'.");
    }

    @Test
    void aContentIsCalledWhatGitCallsIt() {
        assertThat(Blobs.nameOf("hello\n")).hasToString("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    private static PlanReading read(Map<String, String> files) {
        var contents = new TreeMap<String, Content>();
        files.forEach((path, text) -> contents.put(path, new Content(Blobs.nameOf(text), text)));
        return ArtifactReader.read(contents);
    }

    private static List<String> described(PlanReading read) {
        return read.problems().stream().map(Problem::described).toList();
    }
}
