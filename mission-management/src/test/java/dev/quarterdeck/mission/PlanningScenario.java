package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.Slug;
import dev.quarterdeck.mission.api.MissionPlans;
import dev.quarterdeck.mission.api.MissionPlans.PlanView;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.Phase;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.FinalizePlan;
import dev.quarterdeck.mission.api.Planning.Finalized;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.mission.api.Planning.Tasks;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A mission in a repository that is really there, with its spec committed. */
public final class PlanningScenario implements AutoCloseable {
    public static final String SPEC = """
            # Weigh the crates

            ## Requirements

            - **FR-001** Every crate is weighed.
            - **FR-002** Every crate is labelled.
            """;

    private final MissionModule module = new MissionModule(new ProcessGit());
    private final TestRepository repository;
    private final MissionId mission;
    private final Topology topology;

    public PlanningScenario(Path directory) throws SQLException, IOException {
        this(directory, Topology.LANES, "software-dev");
    }

    public PlanningScenario(Path directory, Topology topology, String type) throws SQLException, IOException {
        this.topology = topology;
        repository = TestRepository.in(Files.createDirectories(directory));
        module.register(Samples.ORGANIZATION);
        module.commits().landIn(repository);
        mission = planning()
                .specify(
                        Samples.CONTEXTS.at(repository.root()).repositoryContext(),
                        new Specify("Weigh the crates", null, type, topology, null, null))
                .mission()
                .mission()
                .missionId();
        file("spec.md", SPEC);
    }

    public <T> T bean(Class<T> type) {
        return module.bean(type);
    }

    public MissionModule module() {
        return module;
    }

    public Planning planning() {
        return module.bean(Planning.class);
    }

    public TestRepository repository() {
        return repository;
    }

    public MissionId mission() {
        return mission;
    }

    public Contexts contexts() {
        return Samples.CONTEXTS.at(repository.root()).with(topology).about(mission, Slug.of("weigh-the-crates"));
    }

    public WriteContext context() {
        return contexts().write();
    }

    public String directory() {
        return contexts().names().directory();
    }

    /** Somebody edits a file of the mission and commits it. */
    public PlanningScenario file(String path, String text) {
        repository.write(directory() + "/" + path, text).commit("Edit " + path);
        return this;
    }

    /** Somebody removes one. */
    public PlanningScenario without(String path) {
        repository.git("rm", "-q", directory() + "/" + path).commit("Remove " + path);
        return this;
    }

    public PlanningScenario workPackage(String id, String owned, String dependencies, String covers) {
        return file("tasks/%s-some-words.md".formatted(id), """
                ---
                title: "About %s"
                dependencies: [%s]
                owned_files: ["%s"]
                subtasks: [T001 First, T002 Second]
                requirement_refs: [%s]
                ---

                # %s
                """.formatted(id, dependencies, owned, covers, id));
    }

    /** Two work packages side by side and one after them, as files. */
    public PlanningScenario threeWorkPackages() {
        return file("plan.md", "# Plan\n")
                .file("tasks.md", "# Tasks\n\nWP01, WP02, WP03\n")
                .workPackage("WP01", "src/scales/**", "", "FR-001")
                .workPackage("WP02", "src/labels/**", "", "FR-002")
                .workPackage("WP03", "docs/**", "WP01", "FR-001");
    }

    public PlanningScenario read() {
        planning().plan(context(), new Plan(List.of(), null));
        planning().tasks(context(), new Tasks(List.of(), null));
        return this;
    }

    public Finalized finalizePlan() {
        return planning().finalizePlan(context(), new FinalizePlan(null));
    }

    public PlanView plan() {
        return bean(MissionPlans.class).compared(context());
    }

    public Phase phase() {
        return bean(MissionStatus.class).of(context().read()).phase();
    }

    public long version() {
        return bean(MissionLog.class)
                .headOf(Samples.ORGANIZATION, mission)
                .version()
                .value();
    }

    @Override
    public void close() {
        module.close();
    }
}
