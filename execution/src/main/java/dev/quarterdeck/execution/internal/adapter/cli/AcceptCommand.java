package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Integration;
import dev.quarterdeck.execution.api.Integration.Accept;
import dev.quarterdeck.execution.api.Integration.Accepted;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "accept",
        description = {
            "Try all lanes of a mission together, run the verification commands on the result, and record the acceptance.",
            "No lane moves. Every acceptance criterion of the spec needs something that shows it holds: a requirement that",
            "an approved work package covers, a ticked box, or evidence given here."
        },
        footer = {
            "",
            "Examples:",
            "  qd accept",
            "  qd accept tidy-the-shelves --evidence AC-02=\"measured: docs/figures.md\""
        })
class AcceptCommand implements SurfaceCommand<WriteContext, Accepted> {
    private final Integration integration;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "The mission, by any handle.")
    private @Nullable String named;

    @Option(
            names = "--evidence",
            paramLabel = "ID=TEXT",
            description = "What shows that an acceptance criterion holds; as often as needed.")
    private Map<String, String> evidence = Map.of();

    private @Nullable String idempotencyKey;

    AcceptCommand(Integration integration) {
        this.integration = integration;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public @Nullable String mission() {
        return named;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Accepted> console) {
        console.answer(integration.accept(context, new Accept(evidence, idempotencyKey)));
    }

    @Override
    public String text(Accepted answer, Style style) {
        var lines = Columns.of("accepted", answer.tree().value())
                .row("target", answer.target().value());
        answer.checks().forEach(check -> lines.row("passed", check.command()));
        answer.criteria().forEach(each -> lines.row(each.id(), each.evidence()));
        return lines.row("matrix", Outcomes.text(answer.effect()))
                .row("next", "qd merge")
                .text();
    }
}
