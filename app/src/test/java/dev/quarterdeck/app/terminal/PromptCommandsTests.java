package dev.quarterdeck.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.app.server.ServerTest;
import dev.quarterdeck.execution.api.Prompt;
import dev.quarterdeck.execution.api.Prompts;
import dev.quarterdeck.execution.api.Prompts.Assignment;
import dev.quarterdeck.execution.api.Prompts.ProfileSource;
import dev.quarterdeck.execution.api.Prompts.WorkPackageFile;
import dev.quarterdeck.governance.api.AgentProfiles;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionType.Step;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.MissionTypes.MissionTypeSummary;
import dev.quarterdeck.governance.api.Organizations;
import dev.quarterdeck.kernel.context.Contexts;
import dev.quarterdeck.kernel.context.Fragment.PromptSource;
import dev.quarterdeck.kernel.context.Fragment.RunFragment;
import dev.quarterdeck.kernel.context.PromptContext;
import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.id.OrganizationId;
import dev.quarterdeck.kernel.id.RunId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a worker is told holds: every step of every type there is, in every topology. */
@ServerTest
class PromptCommandsTests {
    private static final Set<String> PER_WORK_PACKAGE = Set.of("implement", "review");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?<![\\w.*~/`>-])/[\\w.][^\\s`'\"]*|(?<=`)/[^`]*");

    @Autowired
    private Prompts prompts;

    @Autowired
    private MissionTypes types;

    @Autowired
    private AgentProfiles profiles;

    @Autowired
    private Organizations organizations;

    @Autowired
    private CommandParser parser;

    @ParameterizedTest
    @EnumSource(Topology.class)
    void everyCommandOfAPromptIsOneOfTheCatalogue(Topology topology) {
        forEveryStep(topology, (step, prompt) -> {
            assertThat(prompt.commands()).as(step).isNotEmpty();
            assertThat(prompt.commands()).as(step).allSatisfy(command -> {
                assertThat(prompt.text()).contains(command);
                assertThat(parser.parse(call(command))).as(command).isInstanceOf(ParsedCall.Run.class);
            });
            assertThat(typed(prompt.text())).as(step).isSubsetOf(prompt.commands());
        });
    }

    @ParameterizedTest
    @EnumSource(Topology.class)
    void noPathLiesOutsideTheAllowedDirectories(Topology topology) {
        var contexts = Contexts.sample().with(topology);
        var allowed = context(contexts, "plan").workspace().allowedCommandDirectories();
        forEveryStep(
                topology,
                (step, prompt) -> assertThat(paths(prompt.text()))
                        .as(step)
                        .allSatisfy(path -> assertThat(allowed)
                                .anyMatch(directory ->
                                        path.equals(directory.toString()) || path.startsWith(directory + "/"))));
    }

    private void forEveryStep(Topology topology, BiConsumer<String, Prompt> check) {
        var organization = organizations.ensureLocal();
        var contexts = Contexts.sample().in(organization).with(topology);
        var known = types.list(contexts.entry()).items().stream()
                .map(MissionTypeSummary::id)
                .map(id -> types.named(organization, null, id))
                .toList();
        assertThat(known).hasSizeGreaterThanOrEqualTo(4);
        for (var type : known) {
            for (var step : type.steps()) {
                check.accept(
                        "%s of %s in %s".formatted(step.id(), type.id(), topology),
                        prompts.render(context(contexts, step.id()), assignment(organization, type, step)));
            }
        }
    }

    private static PromptContext context(Contexts contexts, String step) {
        var write = contexts.write();
        var source = new PromptSource("built-in", "mission-types/sample.yaml", "sample/" + step, "built-in:1", "00ff");
        var run = new RunFragment(RunId.of("01K9ZZ0000000000000000RVNA"), step, "cafe");
        return write.prompting(write.governance(), Objects.requireNonNull(write.workspace()), source, run);
    }

    private Assignment assignment(OrganizationId organization, MissionType type, Step step) {
        var profile = step.agentProfile() == null
                ? null
                : profiles.named(organization, null, step.agentProfile()).orElseThrow();
        return new Assignment(
                profile,
                profile == null ? null : ProfileSource.STEP,
                "Mission of type " + type.id(),
                "To see it work",
                step.title(),
                step.surface(),
                step.promptTemplate() == null ? step.title() : step.promptTemplate(),
                PER_WORK_PACKAGE.contains(String.valueOf(step.surface())) ? workPackage() : null,
                List.of("missions/sample/plan.md"),
                List.of("release date: Monday"));
    }

    private static WorkPackageFile workPackage() {
        return new WorkPackageFile(
                WorkPackageId.of("WP01"),
                "Weigh it",
                "---\ntitle: Weigh it\n---\nUse the scale.",
                List.of("src/scale/**"),
                List.of("T001", "T002"),
                List.of("The scale drifts (src/scale/Scale.java:7)"));
    }

    /** Whatever stands where a command would be typed. */
    private static List<String> typed(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("qd "))
                .toList();
    }

    private static List<String> paths(String text) {
        return ABSOLUTE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static TerminalCall call(String command) {
        var words = new ArrayList<String>();
        WORD.matcher(command)
                .results()
                .forEach(word -> words.add(Stream.of(word.group(1), word.group(2))
                        .filter(PromptCommandsTests::isThere)
                        .findFirst()
                        .orElseThrow()));
        return new TerminalCall(words.subList(1, words.size()), null, null, false, false, 100, false);
    }

    private static boolean isThere(@Nullable String text) {
        return text != null;
    }
}
