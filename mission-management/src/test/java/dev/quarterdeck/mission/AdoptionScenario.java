package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Adoption.Adopt;
import dev.quarterdeck.mission.api.Adoption.AdoptionReport;
import dev.quarterdeck.mission.api.Findings;
import dev.quarterdeck.mission.api.Findings.Finding;
import dev.quarterdeck.mission.api.Findings.FindingFilter;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.postgres.testing.Sql;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real repository, a real database, and the module between them. */
public final class AdoptionScenario implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "mission_event",
            "mission_head",
            "work_package",
            "adopted_line",
            "adopted_directory",
            "finding",
            "divergence");

    private final MissionModule module = new MissionModule(new ProcessGit());
    private final TestRepository repository;

    public AdoptionScenario(Path directory) throws SQLException {
        repository = TestRepository.in(directory);
        module.register(Samples.ORGANIZATION);
    }

    public TestRepository repository() {
        return repository;
    }

    public <T> T bean(Class<T> type) {
        return module.bean(type);
    }

    public Contexts contexts() {
        return Samples.CONTEXTS.at(repository.root());
    }

    public RepositoryContext context() {
        return contexts().repositoryContext();
    }

    public AdoptionReport adopt() {
        return bean(Adoption.class).adopt(context(), Adopt.CURRENT_BRANCH, Progress.NONE);
    }

    public AdoptionReport adopt(SampleMission... missions) {
        for (var mission : missions) {
            mission.into(repository);
        }
        return adopt();
    }

    public StatusView status(String mission) {
        return bean(MissionStatus.class)
                .of(contexts()
                        .about(MissionId.of(mission), Samples.CONTEXTS.slug())
                        .read());
    }

    /** Work package and status, as words. */
    public Map<String, String> statuses(String mission) {
        var statuses = new TreeMap<String, String>();
        status(mission)
                .workPackages()
                .forEach(work -> statuses.put(work.id().value(), work.status().wireName()));
        return statuses;
    }

    public List<Finding> findings() {
        return bean(Findings.class)
                .list(context(), FindingFilter.ALL, PageRequest.first(PageRequest.MOST))
                .items();
    }

    public List<String> codes() {
        return findings().stream().map(Finding::code).toList();
    }

    public Finding finding(String code) {
        return findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes()));
    }

    /** The first column of what the organisation sees. */
    public List<String> rows(String query) throws SQLException {
        return new Sql(module.database().ownerDataSource())
                .column("select r.* from (select set_config('qd.org', '%s', false)) o, lateral (%s) r"
                        .formatted(Samples.ORGANIZATION, query));
    }

    /** How many rows each table holds. */
    public Map<String, String> sizes() throws SQLException {
        var sizes = new TreeMap<String, String>();
        for (var table : TABLES) {
            sizes.put(table, rows("select count(*)::text from mission." + table).getFirst());
        }
        return sizes;
    }

    @Override
    public void close() {
        module.close();
    }
}
