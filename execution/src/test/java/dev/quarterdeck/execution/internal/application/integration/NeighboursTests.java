package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.testing.PulsesContract;
import dev.quarterdeck.execution.testing.TrailContract;
import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.AuditEntry;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.AuditTrail.Filter;
import dev.quarterdeck.governance.api.ListPart;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The other modules as they are. */
@TestInstance(Lifecycle.PER_CLASS)
class NeighboursTests implements TrailContract, PulsesContract {
    private final Modules modules = MergeScene.server();

    @TempDir
    private Path directory;

    private int missions;

    @AfterAll
    void stop() {
        modules.close();
    }

    @Override
    public AuditTrail trail() {
        return modules.bean(AuditTrail.class);
    }

    @Override
    public TenantTransactions transactions() {
        return modules.bean(TenantTransactions.class);
    }

    @Override
    public MissionPulses pulses() {
        return modules.bean(MissionPulses.class);
    }

    @Override
    public OrganizationId organization() {
        return modules.organization;
    }

    @Override
    public List<Deed> recorded(String target) {
        var entry = Contexts.sample().in(organization()).entry();
        var wanted = new Filter(null, null, target, null, null, null);
        return trail().list(entry, wanted, ListPart.FIRST).items().reversed().stream()
                .map(NeighboursTests::deed)
                .toList();
    }

    private static Deed deed(AuditEntry entry) {
        return new Deed(
                entry.action(), entry.target(), entry.provider(), entry.content(), entry.metadata(), entry.outcome());
    }

    @Override
    public Grown happens() {
        var scene = new MergeScene(modules, directory.resolve("place-" + missions++))
                .specify(Topology.LANES)
                .task("WP01", "a")
                .plan("- [x] It is tidy\n");
        return new Grown(
                scene.mission().mission().missionId(),
                new Version(scene.events().size()));
    }
}
