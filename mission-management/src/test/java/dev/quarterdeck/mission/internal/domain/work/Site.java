package dev.quarterdeck.mission.internal.domain.work;

import static dev.quarterdeck.mission.Samples.MISSION;
import static dev.quarterdeck.mission.Samples.START;
import static dev.quarterdeck.mission.Samples.created;

import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.CommitId;
import dev.quarterdeck.kernel.git.GitCommit;
import dev.quarterdeck.kernel.id.EventId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.Samples;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionStatus.Start;
import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.Projection.WorkPackage;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleReducer;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.PlanState;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork.Subtask;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A mission with work to do, and who does it. */
public final class Site {
    public static final WorkPackageId WP01 = WorkPackageId.of("WP01");
    public static final WorkPackageId WP02 = WorkPackageId.of("WP02");
    public static final WorkPackageId WP03 = WorkPackageId.of("WP03");
    public static final Actor ANA = person("ana");
    public static final Actor BEN = person("ben");
    public static final Asker BY_ANA = new Asker(ANA, false);
    public static final Asker BY_BEN = new Asker(BEN, false);
    public static final CommitId BASE = commit(1);
    public static final CommitId HEAD = commit(2);

    private Site() {}

    public static CommitId commit(int number) {
        return new CommitId("%040x".formatted(number));
    }

    public static Actor person(String id) {
        return new Actor(Actor.Kind.HUMAN, id, id.toUpperCase(Locale.ROOT), Actor.Origin.LOCAL, null);
    }

    static Actor agent(String id, Actor forWhom) {
        return new Actor(Actor.Kind.LLM_AGENT, id, id, Actor.Origin.LOCAL, forWhom.id());
    }

    /** Owns everything below the directory that has its name. */
    public static PlannedWork work(WorkPackageId id, String lane, WorkPackageId... dependencies) {
        return work(id, lane, 100, List.of(), dependencies);
    }

    public static PlannedWork work(
            WorkPackageId id, String lane, int priority, List<Subtask> subtasks, WorkPackageId... dependencies) {
        return new PlannedWork(
                id,
                "Work " + id,
                priority,
                Arrays.asList(dependencies),
                List.of(id + "/**"),
                subtasks,
                List.of(),
                "code_change",
                null,
                lane,
                "tasks/" + id + ".md");
    }

    public static Projection mission(PlannedWork... works) {
        var begun = LifecycleReducer.apply(null, created(MISSION, "first"), Samples.PERSON, START);
        var now = Objects.requireNonNull(begun);
        var rows = Stream.of(works)
                .map(each -> new WorkPackage(
                        each.id(),
                        each.title(),
                        WorkPackageStatus.PLANNED,
                        null,
                        null,
                        0,
                        each.lane(),
                        each.priority()))
                .toList();
        return now.with(rows).with(now.subjects().with(PlanState.adopted(true, List.of(works), lanes(works))));
    }

    public static List<Lane> lanes(PlannedWork... works) {
        return Stream.of(works)
                .map(PlannedWork::lane)
                .distinct()
                .map(lane -> new Lane(lane, in(lane, works), List.of()))
                .toList();
    }

    private static List<WorkPackageId> in(String lane, PlannedWork... works) {
        return Stream.of(works)
                .filter(each -> each.lane().equals(lane))
                .map(PlannedWork::id)
                .toList();
    }

    /** The mission goes by these verification commands. */
    static Projection verifying(Projection now, String... commands) {
        return now.with(now.subjects().with(rules(commands)));
    }

    public static FrozenRules rules(String... commands) {
        var type = new FrozenType("software-dev", "1", "hash", "built-in", "{}");
        return new FrozenRules("charter-1", Contexts.policy(), List.of(commands), type);
    }

    /** Simply in a status, whatever would have led there. */
    static Projection standing(Projection now, WorkPackageId id, WorkPackageStatus status) {
        return now.with(now.workPackages().stream()
                .map(row -> row.id().equals(id) ? Transitions.standing(row, status) : row)
                .toList());
    }

    static Projection started(Projection now, WorkPackageId id, Actor by) {
        return after(now, by, Transitions.start(now, by, new Start(id, BASE, List.of(), null, null)));
    }

    /** Handed in, without looking at the evidence. */
    static Projection handedIn(Projection now, WorkPackageId id, Actor by) {
        return standing(started(now, id, by), id, WorkPackageStatus.FOR_REVIEW);
    }

    static Projection after(Projection now, Actor by, List<WorkFact> facts) {
        var moved = now;
        for (var fact : facts) {
            moved = Objects.requireNonNull(WorkReducer.apply(moved, fact, by, START));
        }
        return moved;
    }

    static WorkPackageStatus statusOf(Projection now, WorkPackageId id) {
        return Transitions.row(now, id).status();
    }

    /** A lane whose head has these commits after the base. */
    static LaneEvidence lane(GitCommit... commits) {
        return new LaneEvidence(BranchName.of("lane"), HEAD, List.of(commits), List.of(), Set.of());
    }

    static LaneEvidence laneSinceReview(GitCommit... commits) {
        return new LaneEvidence(BranchName.of("lane"), HEAD, List.of(), List.of(commits), Set.of());
    }

    static GitCommit touching(String... files) {
        return new GitCommit(HEAD, List.of(BASE), "Do it", null, List.of(files));
    }

    /** The system's own. */
    static GitCommit recorded(String... files) {
        return new GitCommit(HEAD, List.of(BASE), "Record it", new EventId(Samples.ulid(9)), List.of(files));
    }
}
