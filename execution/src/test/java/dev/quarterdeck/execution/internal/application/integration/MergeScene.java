package dev.quarterdeck.execution.internal.application.integration;

import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.Integration;
import dev.quarterdeck.execution.api.Integration.Aborted;
import dev.quarterdeck.execution.api.Integration.Accept;
import dev.quarterdeck.execution.api.Integration.Accepted;
import dev.quarterdeck.execution.api.Integration.Merge;
import dev.quarterdeck.execution.api.Integration.MergePlan;
import dev.quarterdeck.execution.api.Integration.Merged;
import dev.quarterdeck.execution.api.Work;
import dev.quarterdeck.execution.api.Work.Done;
import dev.quarterdeck.execution.api.Work.Implement;
import dev.quarterdeck.execution.api.Work.Review;
import dev.quarterdeck.execution.api.Work.Started;
import dev.quarterdeck.execution.internal.application.effect.EffectRuns;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.execution.testing.TestClock;
import dev.quarterdeck.kernel.actor.Actor;
import dev.quarterdeck.kernel.actor.Principal;
import dev.quarterdeck.kernel.actor.Role;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.Transport;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.event.EventEnvelope;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.api.MissionDetails;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.MissionStatus;
import dev.quarterdeck.mission.api.MissionStatus.StatusView;
import dev.quarterdeck.mission.api.MissionStatus.Verdict;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.FinalizePlan;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Specify;
import dev.quarterdeck.mission.api.Planning.Tasks;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mission led by ann and reviewed by bob, in a repository of their own. */
final class MergeScene {
    private static final Duration CLAIM = Duration.ofSeconds(11);
    private static final Instant FUTURE = Instant.parse("2100-01-01T00:00:00Z");

    final GitSandbox repository;
    private final Modules modules;
    private @Nullable MissionDetails mission;
    private final List<GivenFile> tasks = new ArrayList<>();

    MergeScene(Modules modules, Path directory) {
        this.modules = modules;
        repository = GitSandbox.create(directory.resolve("repository"));
        // Repositories are recognised by their first commit.
        repository.git("commit", "-q", "--amend", "-m", "Begin in " + directory);
    }

    /** Later than any test runs: the schedule, which goes by the real clock, finds nothing due. */
    static Modules server() {
        return new Modules(new TestClock(FUTURE));
    }

    /** The rules of the repository, committed before the mission begins. */
    MergeScene charter(String text) {
        repository.commit(".quarterdeck/charter.yaml", text);
        return this;
    }

    MergeScene specify(Topology topology) {
        var context = Composites.repository(
                modules.bean(ContextResolution.class).register(site("ann").in(repository.root())));
        var command = new Specify("Tidy the shelves", null, "software-dev", topology, BranchName.of("main"), null);
        mission = modules.bean(Planning.class).specify(context, command).mission();
        return this;
    }

    /** A work package that owns the directory of its name, and shares its lane by a file. */
    MergeScene task(String id, String lane, String... dependencies) {
        tasks.add(TaskFiles.of(id, lane, dependencies));
        return this;
    }

    MergeScene plan(String criteria) {
        var planning = modules.bean(Planning.class);
        var spec = "# Tidy\n\n## Requirements\n\n- **FR-001** It is tidy.\n\n## Acceptance criteria\n\n" + criteria;
        var directory = mission().directory();
        var branch = mission().targetBranch().value();
        var target = branch.equals("main") ? repository : repository.worktree("beside", branch);
        target.commit(directory + "/spec.md", spec);
        planning.plan(as("ann"), new Plan(List.of(new GivenFile("plan.md", "# Plan\n")), null));
        var all = new ArrayList<>(tasks);
        all.add(new GivenFile("tasks.md", "# Tasks\n"));
        planning.tasks(as("ann"), new Tasks(all, null));
        planning.finalizePlan(as("ann"), new FinalizePlan(null));
        return this;
    }

    /** Two work packages in two lanes, approved. */
    MergeScene twoLanes(Topology topology) {
        return specify(topology)
                .task("WP01", "a")
                .task("WP02", "b")
                .plan("- [x] It is tidy\n")
                .done("WP01", "wp01/one.txt", "1\n")
                .done("WP02", "wp02/two.txt", "2\n");
    }

    Started start(String id) {
        return modules.bean(Work.class).implement(as("ann", id), new Implement(WorkPackageId.of(id), null, null));
    }

    /** From its claim to its approval, with one commit of this content. */
    MergeScene done(String id, String path, String text) {
        var worktree = new GitSandbox(start(id).worktree());
        worktree.commit(path, text);
        return approved(id);
    }

    MergeScene approved(String id) {
        var workPackage = WorkPackageId.of(id);
        var work = modules.bean(Work.class);
        work.done(as("ann", id), new Done(workPackage, Set.of(), true, null));
        work.review(as("bob", id), Review.of(workPackage, Verdict.APPROVED, null, null, null, null));
        return this;
    }

    Accepted accept() {
        return accept(Map.of());
    }

    Accepted accept(Map<String, String> evidence) {
        return modules.bean(Integration.class).accept(as("ann"), new Accept(evidence, null));
    }

    <T> T bean(Class<T> type) {
        return modules.bean(type);
    }

    Aborted abort() {
        return modules.bean(Integration.class).abort(as("ann"));
    }

    MergePlan preview(@Nullable MergeStrategy strategy) {
        return modules.bean(Integration.class).preview(as("ann"), strategy);
    }

    Merged merge(@Nullable MergeStrategy strategy) {
        return merge(strategy, false);
    }

    Merged merge(@Nullable MergeStrategy strategy, boolean push) {
        return modules.bean(Integration.class).merge(as("ann"), new Merge(strategy, push, null));
    }

    WriteContext as(String person) {
        return context(site(person));
    }

    WriteContext as(String person, String workPackage) {
        return context(site(person).on(WorkPackageId.of(workPackage)));
    }

    private WriteContext context(InvocationSite site) {
        var resolved = modules.bean(ContextResolution.class)
                .resolve(site.in(repository.root())
                        .naming(mission().mission().missionId().value()));
        return Composites.write(resolved, SiteRule.ANYWHERE);
    }

    EntryContext entry() {
        return Composites.entry(modules.bean(ContextResolution.class).resolve(site("ann")));
    }

    InvocationSite site(String person) {
        var actor = new Actor(Actor.Kind.HUMAN, person, person, Actor.Origin.LOCAL, null);
        return InvocationSite.of(
                new Principal(actor, modules.organization, Set.of(Role.ADMIN)),
                Transport.CLI,
                "01K9ZZ0000000000000000CRRA");
    }

    StatusView status() {
        return modules.bean(MissionStatus.class).of(as("ann").read());
    }

    List<String> events() {
        return modules.bean(MissionEvents.class).page(as("ann").read(), Version.NONE, 200).items().stream()
                .map(EventEnvelope::type)
                .toList();
    }

    /** Subjects on the first-parent line of a branch since the acceptance, oldest first. */
    List<String> history(String branch) {
        var all = repository
                .git("log", "--reverse", "--first-parent", "--format=%s", branch)
                .lines()
                .toList();
        var accepted = all.lastIndexOf("Accept " + fullSlug());
        return all.subList(accepted + 1, all.size());
    }

    /** What the schedule does once the claims of a server that is gone have run out. */
    void resume() {
        modules.clock.pass(CLAIM);
        for (var round = 0; round < 4; round++) {
            for (var effect : modules.bean(EffectQueue.class).list(entry()).items()) {
                modules.bean(EffectRuns.class).resume(modules.organization, effect.id());
            }
        }
    }

    GitSandbox laneSandbox(String lane) {
        return repository.worktreeOf("mission-lane/%s/%s".formatted(fullSlug(), lane));
    }

    private String fullSlug() {
        return mission().directory().substring("missions/".length());
    }

    MissionDetails mission() {
        return Objects.requireNonNull(mission);
    }
}
