package dev.quarterdeck.architecture.acceptance;

import dev.quarterdeck.architecture.system.GitRepository;
import dev.quarterdeck.architecture.system.Installation;
import dev.quarterdeck.kernel.context.Topology;
import java.nio.file.Path;
import java.util.List;

/** A mission that was planned at the terminal and is ready to be worked on. */
record PlannedMission(Installation installation, GitRepository repository, AtTheTerminal lead) {
    static PlannedMission in(GitRepository repository, Installation installation, Topology topology, Draft... drafts) {
        installation.qd(repository.root(), "adopt", ".").succeeded();
        var lead = new AtTheTerminal(installation, repository, List.of());
        lead.specify("Planned", topology);
        lead.give("plan", Draft.plan(List.of(drafts)));
        lead.give("tasks", Draft.tasks(List.of(drafts)));
        lead.call("finalize");
        return new PlannedMission(installation, repository, lead);
    }

    String id() {
        return lead.status().get("missionId").asString();
    }

    Path root() {
        return repository.root();
    }

    /** Somebody else takes a work package up, writes its file and hands it in. */
    Path work(String workPackage) {
        var place = lead.implement(workPackage);
        repository.at(place).write(Draft.of(workPackage).file(), "written\n").commit("Write " + workPackage);
        lead.handIn(workPackage, place);
        return place;
    }
}
