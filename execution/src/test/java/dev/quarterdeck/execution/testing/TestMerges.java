package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.mission.api.MergeOutcomes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told about merges. */
public final class TestMerges implements MergeOutcomes {
    private final List<String> told = new CopyOnWriteArrayList<>();

    @Override
    public Version merged(OrganizationId organization, MissionId mission, EventId merge) {
        return keep("merged");
    }

    @Override
    public Version aborted(OrganizationId organization, MissionId mission, EventId merge, String code, String why) {
        return keep("aborted " + code);
    }

    @Override
    public Version pushed(OrganizationId organization, MissionId mission, EventId merge, Push push) {
        return keep(push.failure() == null ? "pushed" : "not pushed");
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    private Version keep(String what) {
        told.add(what);
        return new Version(told.size());
    }
}
