package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.counted;

import dev.quarterdeck.kernel.context.RepositoryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Adoption;
import dev.quarterdeck.mission.api.Adoption.Adopt;
import dev.quarterdeck.mission.api.Adoption.AdoptionReport;
import dev.quarterdeck.mission.api.Findings.Severity;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "adopt",
        description = {
            "Take over the missions Spec Kitty keeps in a repository, and register it if it is new.",
            "Reads committed files only and changes none of them. Again, it brings what is new since."
        },
        footer = {
            "",
            "Examples:",
            "  qd adopt .                      the branch the primary checkout is on",
            "  qd adopt ~/work/shop --branch release"
        })
class AdoptCommand implements SurfaceCommand<RepositoryContext, AdoptionReport> {
    private static final int SHORT = 12;

    private final Adoption adoption;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", description = "anywhere in it (default: here)")
    private @Nullable String path;

    @Option(
            names = "--branch",
            paramLabel = "BRANCH",
            description = "the branch to read (default: the one the primary checkout is on)")
    private @Nullable String branch;

    AdoptCommand(Adoption adoption) {
        this.adoption = adoption;
    }

    @Override
    public Class<RepositoryContext> context() {
        return RepositoryContext.class;
    }

    @Override
    public @Nullable String directory() {
        return path;
    }

    @Override
    public boolean registers() {
        return true;
    }

    @Override
    public void run(RepositoryContext context, Console<AdoptionReport> console) {
        var command = branch == null ? Adopt.CURRENT_BRANCH : new Adopt(Branches.named("branch", branch));
        console.answer(
                adoption.adopt(context, command, (done, total) -> console.progress("adopting missions", done, total)));
    }

    @Override
    public String text(AdoptionReport answer, Style style) {
        if (answer.found() == 0) {
            return "no missions of Spec Kitty on %s\n\nnext: qd specify TITLE makes one of your own"
                    .formatted(answer.branch());
        }
        var columns = new Columns()
                .row("missions", missions(answer))
                .row("log lines", "%,d, %s added".formatted(answer.lines(), counted(answer.eventsAdded(), "event")))
                .row("status files", agreement(answer))
                .row("findings", findings(answer.findings()));
        var head = "%s at %s"
                .formatted(
                        style.strong(answer.branch().value()),
                        answer.commit().value().substring(0, SHORT));
        return "adopted %s\n\n%s\n\n%s".formatted(head, columns.text(), nextSteps(answer));
    }

    private static String missions(AdoptionReport answer) {
        return "%d: %d new, %d updated, %d unchanged, %d failed"
                .formatted(answer.found(), answer.adopted(), answer.updated(), answer.unchanged(), answer.failed());
    }

    private static String agreement(AdoptionReport answer) {
        var agreement = answer.statusAgreement();
        var differing = agreement.differing().stream()
                .map(mission -> "; differs: " + mission)
                .collect(Collectors.joining());
        return "%d of %d agree with their logs%s".formatted(agreement.equal(), agreement.compared(), differing);
    }

    private static String findings(Map<Severity, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getValue(), entry.getKey().wireName()))
                .collect(Collectors.joining(", "));
    }

    private static String nextSteps(AdoptionReport answer) {
        var look = answer.failed() > 0 ? "qd findings --severity error" : "qd findings";
        return new Columns()
                .row("next:", "qd missions", "what is there")
                .row("", look, "what is odd about it")
                .row("", "qd seams --compare", "files and logs side by side")
                .text();
    }
}
