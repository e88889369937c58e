package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.DecisionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Decisions;
import dev.quarterdeck.mission.api.Decisions.Decide;
import dev.quarterdeck.mission.api.Decisions.Taken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "decide",
        description = {
            "Answer a question that waits, say what to do about a warning, or record a decision.",
            "The first answer is the answer; whoever comes second is told who was first."
        },
        footer = {
            "",
            "Examples:",
            "  qd decide 01K9ZZM1000000000000000D01 gram --rationale 'as the label says'",
            "  qd decide continue --warning 01K9ZZM1000000000000000W01",
            "  qd decide 'one decimal' --topic 'How precise the scales are'"
        })
class DecideCommand implements SurfaceCommand<WriteContext, Taken> {
    private final Decisions decisions;

    @Parameters(
            arity = "1..2",
            paramLabel = "REQUEST OPTION",
            description = "The question and the answer; only the answer with --warning or --topic.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--warning", paramLabel = "ID", description = "a warning: continue, hold or defer")
    private @Nullable String warning;

    @Option(names = "--topic", paramLabel = "TEXT", description = "what is decided, where nobody asked")
    private @Nullable String topic;

    @Option(names = "--rationale", paramLabel = "TEXT", description = "why")
    private @Nullable String rationale;

    private @Nullable String key;

    DecideCommand(Decisions decisions) {
        this.decisions = decisions;
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
    public void run(WriteContext context, Console<Taken> console) {
        var request = words.size() == 2 ? request(words.getFirst()) : null;
        console.answer(decisions.decide(context, new Decide(request, topic, warning, words.getLast(), rationale, key)));
    }

    private static DecisionId request(String text) {
        try {
            return DecisionId.of(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "request", "This is no question's id.", text, "a ULID", "see what waits: qd inbox"));
        }
    }

    @Override
    public String text(Taken answer, Style style) {
        var decision = answer.decision();
        var columns = new Columns().row("decision", decision.id().value()).row("option", decision.option());
        if (decision.rationale() != null) {
            columns.row("because", decision.rationale());
        }
        columns.row("by", "%s (%s)".formatted(decision.by().displayName(), Layout.name(decision.source())));
        columns.row("version", answer.version().toString());
        return "%s\n\n%s".formatted(style.strong(decision.topic()), columns.text());
    }
}
