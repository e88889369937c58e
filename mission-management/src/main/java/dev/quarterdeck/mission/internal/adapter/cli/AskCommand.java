package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.kernel.time.Clock;
import dev.quarterdeck.mission.api.DecisionRequest.Addressees;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Ask;
import dev.quarterdeck.mission.api.Decisions.Asked;
import dev.quarterdeck.mission.api.Decisions.Withdraw;
import dev.quarterdeck.mission.api.ParticipantRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "ask",
        description = {
            "Ask a question that somebody has to answer; it waits in their inbox.",
            "Without options any text is an answer. At its deadline it is asked no more, which is no answer."
        },
        footer = {
            "",
            "Examples:",
            "  qd ask 'Which unit do the scales show?' --option gram --option ounce",
            "  qd ask 'May it be weighed twice?' --role reviewer --within PT2H",
            "  qd ask --withdraw 01K9ZZM1000000000000000D01"
        })
class AskCommand implements SurfaceCommand<WriteContext, Asked> {
    private final Decisions decisions;
    private final Clock clock;

    @ArgGroup(multiplicity = "1")
    private Subject subject = new Subject();

    @Option(names = "--option", paramLabel = "OPTION", description = "an answer to choose; may be given again")
    private List<String> options = new ArrayList<>();

    @Option(names = "--role", paramLabel = "ROLE", description = "who may answer, by role; may be given again")
    private Set<ParticipantRole> roles = new LinkedHashSet<>();

    @Option(names = "--person", paramLabel = "ID", description = "who may answer, by name; may be given again")
    private Set<String> persons = new LinkedHashSet<>();

    @Option(names = "--llm", description = "an LLM agent may answer, too")
    private boolean llm;

    @Option(names = "--within", paramLabel = "TIME", description = "ask no longer than this, PT2H for two hours")
    private @Nullable Duration within;

    @Option(names = "--fallback", paramLabel = "OPTION", description = "with what it goes on if nobody answers")
    private @Nullable String fallback;

    @Option(names = "--reason", paramLabel = "TEXT", description = "with --withdraw: why")
    private @Nullable String reason;

    private @Nullable String key;

    AskCommand(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** A new question, or one that was asked before. */
    static class Subject {
        @Parameters(paramLabel = "QUESTION", description = "What somebody has to say.")
        private String question = "";

        @Option(names = "--withdraw", paramLabel = "ID", description = "take back a question")
        private @Nullable DecisionId withdrawn;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public void idempotencyKey(String given) {
        key = given;
    }

    @Override
    public void run(WriteContext context, Console<Asked> console) {
        var withdrawn = subject.withdrawn;
        console.answer(
                withdrawn == null
                        ? decisions.ask(context, ask())
                        : decisions.withdraw(context, new Withdraw(withdrawn, reason, key)));
    }

    private Ask ask() {
        var addressees = new Addressees(roles, persons, llm);
        var deadline = within == null ? null : clock.now().plus(within);
        return new Ask(subject.question, options, addressees, deadline, fallback, null, key);
    }

    @Override
    public String text(Asked answer, Style style) {
        var request = answer.request();
        var columns = new Columns().row("request", request.id().value());
        columns.row("stands", Layout.name(request.standing()));
        if (!request.options().isEmpty()) {
            columns.row("options", String.join(", ", request.options()));
        }
        if (request.deadline() != null) {
            columns.row("until", request.deadline().toString());
        }
        columns.row("version", answer.version().toString());
        return "%s\n\n%s".formatted(style.strong(request.question()), columns.text());
    }
}
