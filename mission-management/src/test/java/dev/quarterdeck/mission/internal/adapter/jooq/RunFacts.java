package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.RunRecords.Outcome;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.run.RunFact.MissionStarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunBlocked;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunDecisionTaken;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunRestarted;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepClaimed;
import dev.quarterdeck.mission.internal.domain.run.RunFact.RunStepCompleted;
import java.util.List;
import java.util.stream.Stream;

/** One of every fact about a run. */
final class RunFacts {
    private static final RunId RUN = new RunId("01K9ZZ0000000000000000RVNA");
    private static final WorkPackageId WP01 = WorkPackageId.of("WP01");

    private RunFacts() {}

    static Stream<MissionFact> all() {
        return Stream.of(
                new MissionStarted(
                        RUN,
                        new FrozenType("software-dev", "built-in:1", "cafe", "built-in", "{\"id\":\"software-dev\"}"),
                        "built-in:1",
                        Contexts.policy(),
                        Topology.LANES),
                new RunStepClaimed(RUN, "implement", WP01, "00ff"),
                new RunStepCompleted(RUN, "implement", WP01, Outcome.BLOCKED, "the key is lost"),
                new RunBlocked(RUN, List.of("DEPENDENCIES_NOT_SATISFIED WP02: it waits for WP01")),
                new RunDecisionTaken(RUN, "step:merge", "approve", "seen and tried"),
                new RunRestarted(RUN, new RunId("01K9ZZ0000000000000000RVNB")));
    }
}
