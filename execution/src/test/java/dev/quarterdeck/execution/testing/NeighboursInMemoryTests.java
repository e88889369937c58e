package dev.quarterdeck.execution.testing;

import dev.quarterdeck.governance.api.AuditTrail;
import dev.quarterdeck.governance.api.AuditTrail.Deed;
import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The other modules as tests play them. */
@TestInstance(Lifecycle.PER_CLASS)
class NeighboursInMemoryTests implements TrailContract, PulsesContract {
    private static final MissionId MISSION = new MissionId("01JD0000000000000000000000");

    private AgentServer server;

    @BeforeAll
    void start(@TempDir Path home) {
        server = new AgentServer(home);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    public AuditTrail trail() {
        return server.bean(TestTrail.class);
    }

    @Override
    public TenantTransactions transactions() {
        return server.bean(TenantTransactions.class);
    }

    @Override
    public MissionPulses pulses() {
        return server.bean(TestMissions.class);
    }

    @Override
    public OrganizationId organization() {
        return Contexts.sample().entry().entry().organization();
    }

    @Override
    public List<Deed> recorded(String target) {
        return server.deeds().stream()
                .filter(deed -> deed.target().equals(target))
                .toList();
    }

    @Override
    public Grown happens() {
        var missions = server.bean(TestMissions.class);
        missions.happens(new Moved(MISSION, "weigh-the-crates", new Version(1), "MissionCreated"), 0);
        missions.happens(new Moved(MISSION, "weigh-the-crates", new Version(2), "MissionPaused"), 0);
        return new Grown(MISSION, new Version(2));
    }
}
