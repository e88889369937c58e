package dev.quarterdeck.execution.internal.application.integration;

import static dev.quarterdeck.execution.testing.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.execution.api.ContextResolution;
import dev.quarterdeck.execution.testing.GitSandbox;
import dev.quarterdeck.kernel.context.Composites;
import dev.quarterdeck.kernel.context.SiteRule;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Adoption.Adopt;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.FocusOn;
import dev.quarterdeck.mission.api.Collaboration.Join;
import dev.quarterdeck.mission.api.CollaborationView.WarningView;
import dev.quarterdeck.mission.api.Focus;
import dev.quarterdeck.mission.api.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files two people edit to the warning both of them see, with every module as it is. */
class LaneWarningTests {
    private static Modules server;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        server = MergeScene.server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoWorksInLanesThatMeetIsWarnedOnceAndUntilTheyAreApart() {
        var scene = new MergeScene(server, directory)
                .specify(Topology.LANES)
                .task("WP01", "a")
                .task("WP02", "b")
                .plan("- [x] It is tidy\n");
        var one = new GitSandbox(scene.start("WP01").worktree());
        var other = new GitSandbox(scene.start("WP02").worktree());
        one.write("README.md", "of one\n");
        other.write("README.md", "of the other\n");
        join(scene::as);
        eventually().untilAsserted(() -> assertThat(open(scene.as("ann"))).hasSize(1));
        look(scene::as, "bob", "WP02");
        other.git("checkout", "-q", "README.md");
        look(scene::as, "ann", "WP01");
        eventually().untilAsserted(() -> assertThat(open(scene.as("ann"))).isEmpty());
        assertThat(scene.events()).filteredOn("LaneOverlapDetected"::equals).hasSize(2);
    }

    @Test
    void theLanesOfAnAdoptedMissionAreThoseItHas() {
        var repository = adoptable();
        var resolution = server.bean(ContextResolution.class);
        var scene = new MergeScene(server, directory.resolve("unused"));
        var context =
                Composites.repository(resolution.register(scene.site("ann").in(repository.root())));
        server.bean(Adoption.class).adopt(context, Adopt.CURRENT_BRANCH, Progress.NONE);
        Function<String, WriteContext> as = person -> Composites.write(
                resolution.resolve(scene.site(person).in(repository.root()).naming("01KTPKSTQVPMFXEN413XSMDP24")),
                SiteRule.ANYWHERE);
        var stem = "kitty/mission-tidy-the-shelves-01KTPKST";
        var one = worktree(repository, stem, "a");
        var other = worktree(repository, stem, "b");
        one.commit("README.md", "of one\n");
        other.write("README.md", "of the other\n");

        join(as);
        eventually()
                .untilAsserted(() -> assertThat(open(as.apply("bob")))
                        .singleElement()
                        .satisfies(warning -> {
                            assertThat(warning.warning()).isTrue();
                            assertThat(warning.participants()).containsExactly("ann", "bob");
                        }));
    }

    private static void join(Function<String, WriteContext> as) {
        var team = server.bean(Collaboration.class);
        List.of("ann", "bob").forEach(person -> team.join(as.apply(person), new Join(null, null, null)));
        look(as, "ann", "WP01");
        look(as, "bob", "WP02");
    }

    private static void look(Function<String, WriteContext> as, String person, String workPackage) {
        server.bean(Collaboration.class).focus(as.apply(person), new FocusOn(Focus.of("wp:" + workPackage), null));
    }

    private static List<WarningView> open(WriteContext context) {
        return server.bean(Collaboration.class).of(context.read()).warnings().stream()
                .filter(warning -> warning.over() == null)
                .toList();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(1));
    }

    private static GitSandbox worktree(GitSandbox repository, String stem, String lane) {
        var path = ".worktrees/%s-lane-%s".formatted(stem.substring("kitty/mission-".length()), lane);
        repository.git("worktree", "add", "-q", "-b", stem + "-lane-" + lane, path);
        return new GitSandbox(repository.root().resolve(path));
    }

    /** A mission of two lanes as Spec Kitty writes one. */
    private GitSandbox adoptable() {
        var repository = GitSandbox.create(directory.resolve("adoptable"));
        var mission = "kitty-specs/tidy-the-shelves-01KTPKST/";
        repository.write(mission + "meta.json", """
                {"mission_id": "01KTPKSTQVPMFXEN413XSMDP24", "mission_slug": "tidy-the-shelves-01KTPKST",
                 "mission_type": "software-dev", "topology": "lanes", "target_branch": "main"}
                """);
        repository.write(mission + "lanes.json", """
                {"mission_branch": "kitty/mission-tidy-the-shelves-01KTPKST", "lanes": [
                 {"lane_id": "lane-a", "wp_ids": ["WP01"]}, {"lane_id": "lane-b", "wp_ids": ["WP02"]}]}
                """);
        for (var id : List.of("WP01", "WP02")) {
            repository.write(
                    mission + "tasks/" + id + "-some-words.md",
                    "---\nwork_package_id: " + id + "\ntitle: \"Sort\"\n---\n");
        }
        repository.git("add", ".");
        repository.git("commit", "-q", "-m", "A mission of another tool, in " + directory);
        return repository;
    }
}
