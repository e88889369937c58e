package dev.quarterdeck.mission.internal;

import static dev.quarterdeck.mission.Samples.COMMIT;
import static dev.quarterdeck.mission.Samples.CONTEXTS;
import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.ORGANIZATION;
import static dev.quarterdeck.mission.Samples.created;
import static dev.quarterdeck.mission.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.governance.api.TenantTransactions;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.WorkspaceRequired;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.MissionModule;
import dev.quarterdeck.mission.api.LogVerification;
import dev.quarterdeck.mission.api.Progress;
import dev.quarterdeck.mission.api.Projections;
import dev.quarterdeck.mission.internal.application.log.MissionLog;
import dev.quarterdeck.mission.internal.application.log.NewEvent;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each node remembers the heads it committed; none may build on one that another node moved. */
class ManyNodesTests {
    private final MissionModule one = new MissionModule();
    private final MissionModule two = one.restarted();

    @BeforeEach
    void aMissionBothHaveSeen() throws SQLException {
        one.register(ORGANIZATION);
        append(one, Version.NONE, event(created(MISSION, "first")));
        append(two, new Version(1), planned(1));
        append(one, new Version(2), planned(2));
    }

    @AfterEach
    void close() {
        two.close();
        one.close();
    }

    @Test
    void whatAnotherNodeAppendedIsBuiltOn() {
        append(two, new Version(3), planned(3));
        extend(one, 4);
        extend(two, 5);
        assertThat(one.bean(MissionLog.class).headOf(ORGANIZATION, MISSION).version())
                .isEqualTo(new Version(6));
        assertIntact();
    }

    @Test
    void aStaleMemoryDoesNotMakeAStaleVersionGood() {
        assertThatThrownBy(() -> append(two, new Version(2), planned(9))).hasMessageContaining("STALE_VERSION");
        assertIntact();
    }

    @Test
    void aDecisionToAppendNothingIsNotTakenFromMemory() {
        // Two remembers planning commit 1; on the database it is 2 by now, so recording 1 is a change.
        extend(two, 1);
        assertThat(two.bean(MissionLog.class).headOf(ORGANIZATION, MISSION).version())
                .isEqualTo(new Version(4));
    }

    @Test
    void aRefusalIsNotTakenFromMemory() {
        // As two remembers it, the mission has planning commit 1; by now it has 2.
        var version = two.bean(MissionLog.class).extend(ORGANIZATION, MISSION, now -> {
            if (commit(1).equals(now.mission().planningCommit())) {
                throw new Refused(new WorkspaceRequired("a mission that moved on"));
            }
            return List.of(planned(3));
        });
        assertThat(version).isEqualTo(new Version(4));
    }

    @Test
    void whatWasRolledBackIsNotRemembered() {
        assertThatThrownBy(() -> one.bean(TenantTransactions.class).change(ORGANIZATION, () -> {
                    append(one, new Version(3), planned(3));
                    throw new IllegalStateException("given up");
                }))
                .hasMessage("given up");
        append(one, new Version(3), planned(4));
        assertIntact();
    }

    @Test
    void severalAppendsInOneTransactionFollowEachOther() {
        one.bean(TenantTransactions.class).change(ORGANIZATION, () -> {
            append(one, new Version(3), planned(3));
            return append(one, new Version(4), planned(4));
        });
        assertThat(one.bean(MissionLog.class).headOf(ORGANIZATION, MISSION).version())
                .isEqualTo(new Version(5));
        assertIntact();
    }

    @Test
    void manyWritersOnTwoNodesLeaveOneUnbrokenChain() throws Exception {
        var writers = new ArrayList<Callable<Version>>();
        for (var number = 100; number < 140; number++) {
            var node = number % 2 == 0 ? one : two;
            var commit = number;
            writers.add(() -> extend(node, commit));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(writers)) {
                done.get();
            }
        }
        assertThat(one.bean(MissionLog.class).headOf(ORGANIZATION, MISSION).version())
                .isEqualTo(new Version(43));
        assertIntact();
    }

    private void assertIntact() {
        assertThat(one.bean(LogVerification.class)
                        .verify(CONTEXTS.entry(), Progress.NONE)
                        .intact())
                .isTrue();
        assertThat(one.bean(Projections.class)
                        .rebuild(CONTEXTS.entry(), Progress.NONE)
                        .differences())
                .isEmpty();
    }

    private static Version append(MissionModule node, Version expected, NewEvent event) {
        return node.bean(MissionLog.class).append(ORGANIZATION, MISSION, expected, List.of(event));
    }

    private static Version extend(MissionModule node, int number) {
        var recorded = new PlanningCommitRecorded(commit(number));
        return node.bean(MissionLog.class)
                .extend(
                        ORGANIZATION,
                        MISSION,
                        now -> recorded.commit().equals(now.mission().planningCommit())
                                ? List.of()
                                : List.of(event(recorded)));
    }

    private static NewEvent planned(int number) {
        return event(new PlanningCommitRecorded(commit(number)));
    }

    private static CommitId commit(int number) {
        return new CommitId(COMMIT.value().substring(8) + "%08d".formatted(number));
    }
}
