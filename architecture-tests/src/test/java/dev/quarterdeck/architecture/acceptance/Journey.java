package dev.quarterdeck.architecture.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;

/** A whole mission, from its spec to its retrospective: three work packages, one of which is sent back once. */
record Journey(Lead lead, GitRepository repository) {
    private static final List<Draft> DRAFTS =
            List.of(Draft.of("WP01"), Draft.of("WP02"), Draft.of("WP03", "WP01", "WP02"));

    void travel(Topology topology) {
        lead.specify("A journey", topology);
        lead.give("plan", Draft.plan(DRAFTS));
        lead.give("tasks", Draft.tasks(DRAFTS));
        lead.call("finalize");
        lead.call("analyze");

        var first = work("WP01", "half of it\n");
        lead.sendBack("WP01", first, "the other half is missing");
        lead.approve("WP01", work("WP01", "all of it\n"));
        lead.approve("WP02", work("WP02", "all of it\n"));
        lead.approve("WP03", work("WP03", "all of it\n"));
        assertThat(lead.status().get("phase").asString()).isEqualTo("accepting");

        lead.call("accept");
        lead.call("merge");
        lead.retrospect("it took three");
    }

    void hasArrived() {
        var status = lead.status();
        assertThat(status.get("phase").asString()).isEqualTo("completed");
        assertThat(status.get("workPackages").findValuesAsString("status")).containsOnly("done");
        for (var draft : DRAFTS) {
            assertThat(repository.git("show", "main:" + draft.file())).isEqualTo("all of it\n");
        }
        assertThat(repository.git("status", "--porcelain")).isEmpty();
        assertThat(repository.git("worktree", "list")).doesNotContain("-lane-");
        assertThat(repository.git("branch", "--list", "mission-lane/*")).isEmpty();
    }

    private Path work(String workPackage, String text) {
        var place = lead.implement(workPackage);
        repository.at(place).write(Draft.of(workPackage).file(), text).commit("Write %s".formatted(text.strip()));
        lead.handIn(workPackage, place);
        return place;
    }
}
