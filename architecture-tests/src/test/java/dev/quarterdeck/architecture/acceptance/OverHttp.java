package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.Api;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Leads with nothing but HTTP; only the work itself is done in files. */
final class OverHttp implements Lead {
    private final Api api;
    private final Api worker;
    private final String repository;
    private String mission = "";

    OverHttp(Api api, String workersToken, Path root) {
        this.api = api;
        this.worker = api.as(workersToken);
        this.repository = api.post("/api/repositories", Map.of("path", root.toString()))
                .get("id")
                .asString();
    }

    @Override
    public void specify(String title, Topology topology) {
        var wanted = Map.of("title", title, "topology", topology.wireName(), "target", "main");
        mission = api.post("/api/missions?repository=" + repository, wanted)
                .at("/mission/mission/missionId")
                .asString();
    }

    @Override
    public void give(String surface, Map<String, String> files) {
        var given = files.entrySet().stream()
                .map(file -> Map.of("path", file.getKey(), "text", file.getValue()))
                .toList();
        api.post(of(surface), Map.of("files", given));
    }

    @Override
    public void call(String surface) {
        api.post(of(surface), Map.of());
    }

    @Override
    public void retrospect(String finding) {
        api.post(of("retrospect"), Map.of("findings", List.of(finding)));
    }

    @Override
    public Path implement(String workPackage) {
        var run = worker.post(of("runs"), Map.of()).get("id").asString();
        var step = worker.post("/api/runs/%s/next".formatted(run), Map.of("workPackage", workPackage));
        assertThat(step.get("action").asString()).isEqualTo("implement");
        return Path.of(step.get("directory").asString());
    }

    @Override
    public void handIn(String workPackage, Path place) {
        worker.post(of("work-packages/%s/done".formatted(workPackage)), Map.of("allSubtasks", true));
    }

    @Override
    public void approve(String workPackage, Path place) {
        api.post(of("review"), Map.of("workPackage", workPackage, "verdict", "approved"));
    }

    @Override
    public void sendBack(String workPackage, Path place, String finding) {
        var findings = List.of(Map.of("text", finding));
        api.post(
                of("review"), Map.of("workPackage", workPackage, "verdict", "changes_requested", "findings", findings));
    }

    @Override
    public JsonNode status() {
        return api.get(of("status"));
    }

    private String of(String what) {
        return "/api/missions/%s/%s".formatted(mission, what);
    }
}
