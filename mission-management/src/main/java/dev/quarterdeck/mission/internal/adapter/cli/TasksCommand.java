package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.mission.api.Planning;
import dev.quarterdeck.mission.api.Planning.Drafted;
import dev.quarterdeck.mission.api.Planning.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "tasks",
        description = {
            "Read how a mission's work is divided: tasks.md, and tasks/WP01-SOME-WORDS.md for each work package.",
            "The front matter of such a file holds title, dependencies, owned_files, subtasks, requirement_refs,",
            "execution_mode, agent_profile and priority. What cannot be read is told with file and line.",
            "Where there is none yet, one to fill in is committed."
        },
        footer = {
            "",
            "Examples:",
            "  qd tasks                                     read them again after editing and committing them",
            "  qd tasks - --as tasks/WP02-label.md <wp.md   commit a text as one of them"
        })
class TasksCommand extends ArtifactChange<Drafted> {
    private final Planning planning;
    private final GivenText given = new GivenText();

    @Parameters(index = "0", arity = "0..1", paramLabel = "-", description = "take the text from standard input")
    private @Nullable String source;

    @Option(
            names = "--as",
            paramLabel = "FILE",
            defaultValue = "tasks.md",
            description = "what the text is (default: tasks.md)")
    private String name = "tasks.md";

    TasksCommand(Planning planning) {
        this.planning = planning;
    }

    @Override
    public void input(String text) {
        given.input(text);
    }

    @Override
    public void run(WriteContext context, Console<Drafted> console) {
        console.answer(planning.tasks(context, new Tasks(given.files(source, name), key())));
    }

    @Override
    public String text(Drafted answer, Style style) {
        return "%s\n\n%s".formatted(PlanText.of(answer.plan(), style), commit(answer.effect()));
    }
}
