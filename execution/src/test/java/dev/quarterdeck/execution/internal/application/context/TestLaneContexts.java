package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.internal.adapter.jgit.TestDirectories;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.Missions;

/** The contexts of work packages, for tests of what works on them. */
public final class TestLaneContexts {
    private TestLaneContexts() {}

    public static WorkPackageContexts over(Missions missions, MissionStatus status) {
        return new LaneResolution(missions, new WorkPackages(status), TestDirectories.create());
    }
}
