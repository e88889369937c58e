package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leads with {@code qd}, from the primary checkout or from a worktree of the mission. */
final class AtTheTerminal implements Lead {
    private final Installation installation;
    private final GitRepository repository;
    private final Map<String, String> worker;
    private final List<String> worktree;
    private @Nullable Path standing;
    private String mission = "";

    /** @param worktree which of the mission's worktrees commands are given from; empty for the primary checkout */
    AtTheTerminal(Installation installation, GitRepository repository, List<String> worktree) {
        this.installation = installation;
        this.repository = repository;
        this.worktree = worktree;
        this.worker = Map.of("QD_TOKEN", installation.token("worker"));
    }

    /** Goes on with a mission that is there already. */
    AtTheTerminal with(String there) {
        mission = there;
        return this;
    }

    @Override
    public void specify(String title, Topology topology) {
        mission = json(Map.of(), root(), "specify", title, "--topology", topology.wireName(), "--target", "main")
                .at("/mission/mission/missionId")
                .asString();
        if (!worktree.isEmpty()) {
            var prepared = new ArrayList<>(List.of("worktree"));
            prepared.addAll(worktree);
            standing = Path.of(json(Map.of(), root(), prepared.toArray(String[]::new))
                    .get("root")
                    .asString());
        }
    }

    @Override
    public void give(String surface, Map<String, String> files) {
        var directory = json(Map.of(), root(), "show").get("directory").asString();
        files.forEach((path, text) -> repository.write(directory + "/" + path, text));
        repository.commit("Write what " + surface + " reads");
        call(surface);
    }

    @Override
    public void call(String surface) {
        json(Map.of(), place(), surface);
    }

    @Override
    public void retrospect(String finding) {
        json(Map.of(), root(), "retrospect", "--finding", finding);
    }

    @Override
    public Path implement(String workPackage) {
        return Path.of(json(worker, from(workPackage), "implement", workPackage)
                .get("worktree")
                .asString());
    }

    @Override
    public void handIn(String workPackage, Path lane) {
        json(worker, place(lane), "done", workPackage, "--all");
    }

    @Override
    public void approve(String workPackage, Path lane) {
        json(Map.of(), place(lane), "review", workPackage, "--approve");
    }

    @Override
    public void sendBack(String workPackage, Path lane, String finding) {
        json(Map.of(), place(lane), "review", workPackage, "--request-changes", "--finding", finding);
    }

    @Override
    public JsonNode status() {
        return json(Map.of(), root(), "status");
    }

    private Path root() {
        return repository.root();
    }

    private Path place() {
        return standing == null ? root() : standing;
    }

    /** Work is not taken up from another lane's worktree; whoever stands in one goes to the work package's own. */
    private Path from(String workPackage) {
        if (!worktree.contains("--lane")) {
            return place();
        }
        return json(Map.of(), place(), "lanes")
                .get("lanes")
                .valueStream()
                .filter(lane -> lane.get("workPackages")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(workPackage)))
                .filter(lane -> !lane.get("worktree").isNull())
                .map(lane -> Path.of(lane.get("worktree").asString()))
                .findFirst()
                .orElseGet(this::root);
    }

    private Path place(Path lane) {
        return standing == null ? root() : lane;
    }

    private JsonNode json(Map<String, String> environment, Path from, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        if (!mission.isEmpty()) {
            all.addAll(List.of("--mission", mission));
        }
        return JsonMapper.shared()
                .readTree(installation
                        .qd(environment, from, all.toArray(String[]::new))
                        .succeeded()
                        .out());
    }
}
