package dev.quarterdeck.execution.testing;

import dev.quarterdeck.execution.api.Lanes;
import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.execution.api.Work.Handed;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.refusal.Refused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mission whose plan is final, in a repository people work in. */
public final class WorkScene implements AutoCloseable {
    public final GitSandbox repository;
    public final TestBoard board;
    public final TestStatus status;
    private final ExecutionModule module = new ExecutionModule(new TestClock(Instant.parse("2100-01-01T00:00:00Z")));
    private final Contexts contexts;

    public WorkScene(Path directory, Topology topology) {
        repository = GitSandbox.create(directory.resolve("repository"));
        contexts = Contexts.sample().at(repository.root()).with(topology);
        board = module.bean(TestBoard.class);
        status = module.bean(TestStatus.class);
        module.bean(TestMission.class).is(contexts);
        repository.commit(contexts.names().file("lanes.json"), "{\"lanes\": []}\n");
        recordPlanningCommit();
        if (topology.hasCoordination()) {
            repository.git("branch", contexts.names().coordinationBranch().value());
        }
    }

    /** Lanes start from the target as it is now. */
    public void recordPlanningCommit() {
        module.bean(TestMission.class).recordPlanningCommit(contexts.write(), tip("main"));
    }

    public <T> T bean(Class<T> type) {
        return module.bean(type);
    }

    public WriteContext as(String actor) {
        return contexts.as(new Actor(Actor.Kind.HUMAN, actor, actor, Actor.Origin.LOCAL, null), Permission.values())
                .write();
    }

    public Started implement(String actor, @Nullable String workPackage) {
        var named = workPackage == null ? null : WorkPackageId.of(workPackage);
        return bean(Work.class).implement(as(actor), new Implement(named, null, null));
    }

    public Handed done(String actor, String workPackage, String... subtasks) {
        var command = new Done(WorkPackageId.of(workPackage), Set.of(subtasks), subtasks.length == 0, null);
        return bean(Work.class).done(as(actor), command);
    }

    public Lanes lanes() {
        return bean(Lanes.class);
    }

    public GitSandbox lane(String lane) {
        return new GitSandbox(
                repository.root().resolve(".worktrees").resolve(contexts.names().laneWorktree(lane)));
    }

    public String branch(String lane) {
        return contexts.names().laneBranch(lane).value();
    }

    public String manifest() {
        return contexts.names().file("lanes.json");
    }

    public CommitId tip(String branch) {
        return CommitId.of(repository.tip(branch));
    }

    /** What the work is refused with. */
    public static Refusal refusal(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return Refusal.of(refused.reason());
        }
        throw new AssertionError("This was not refused");
    }

    @Override
    public void close() {
        module.close();
    }
}
