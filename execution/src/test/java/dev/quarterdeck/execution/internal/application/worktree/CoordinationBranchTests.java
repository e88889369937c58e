package dev.quarterdeck.execution.internal.application.worktree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quarterdeck.execution.api.Worktrees;
import dev.quarterdeck.execution.api.Worktrees.Wanted;
import dev.quarterdeck.execution.testing.ExecutionModule;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.execution.testing.TestClock;
import dev.quarterdeck.execution.testing.TestMission;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.CoordinationBranches;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinationBranchTests {
    @TempDir
    Path directory;

    private GitSandbox repository;
    private ExecutionModule module;
    private Contexts contexts;

    @BeforeEach
    void makeMission() {
        repository = GitSandbox.create(directory.resolve("repository"));
        module = new ExecutionModule(new TestClock(Instant.parse("2100-01-01T00:00:00Z")));
        contexts = Contexts.sample().at(repository.root()).with(Topology.LANES_WITH_COORDINATION);
        module.bean(TestMission.class).is(contexts);
    }

    @AfterEach
    void close() {
        module.close();
    }

    @Test
    void aLaterPlanIsTakenIntoTheCoordinationBranchBesideWhatItHolds() {
        var made = module.bean(Worktrees.class).prepare(contexts.write(), Wanted.ofCoordination());
        new GitSandbox(made.root()).commit("decisions.md", "one\n");
        repository.commit("plan.md", "plan\n");
        var plan = tip("main");
        module.bean(CoordinationBranches.class).carry(contexts.write(), plan);
        assertThat(new GitSandbox(made.root()).read("plan.md")).isEqualTo("plan\n");
        assertThat(new GitSandbox(made.root()).read("decisions.md")).isEqualTo("one\n");
        var joined = tip(contexts.names().coordinationBranch().value());
        module.bean(CoordinationBranches.class).carry(contexts.write(), plan);
        assertThat(tip(contexts.names().coordinationBranch().value())).isEqualTo(joined);
    }

    @Test
    void aPlanThatConflictsWithTheCoordinationBranchMovesNothing() {
        var made = module.bean(Worktrees.class).prepare(contexts.write(), Wanted.ofCoordination());
        new GitSandbox(made.root()).commit("plan.md", "ours\n");
        repository.commit("plan.md", "theirs\n");
        var before = tip(contexts.names().coordinationBranch().value());
        assertThatThrownBy(() -> module.bean(CoordinationBranches.class).carry(contexts.write(), tip("main")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("COORDINATION_CONFLICT");
        assertThat(tip(contexts.names().coordinationBranch().value())).isEqualTo(before);
    }

    private CommitId tip(String branch) {
        return CommitId.of(repository.tip(branch));
    }
}
