package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.Integration;
import dev.quarterdeck.execution.api.Integration.Merge;
import dev.quarterdeck.kernel.context.InteractionPolicy.MergeStrategy;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "merge",
        description = {
            "Move the target to what was accepted: one merge or one commit per work package, or every commit of the lanes.",
            "Conflicts and uncommitted files are told before anything moves. A merge that was cut off goes on, by itself or",
            "with this command, and is given up with --abort as long as the target has not moved."
        },
        footer = {
            "",
            "Examples:",
            "  qd merge --preview              what it would do, and what speaks against it",
            "  qd merge --strategy squash      one commit per work package",
            "  qd merge --push                 and push the target afterwards",
            "  qd merge --abort"
        })
class MergeCommand implements SurfaceCommand<WriteContext, Integration.Answer> {
    private final Integration integration;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "The mission, by any handle.")
    private @Nullable String named;

    @Option(
            names = "--strategy",
            paramLabel = "HOW",
            description = "merge, squash or rebase; without it, what the mission's policy says, else merge.")
    private @Nullable String strategy;

    @Option(names = "--preview", description = "Only show what it would do.")
    private boolean preview;

    @Option(names = "--push", description = "Push the target afterwards; a failure is retried and undoes nothing.")
    private boolean push;

    @Option(names = "--abort", description = "Give up a merge that has not reached the target.")
    private boolean abort;

    private @Nullable String idempotencyKey;

    MergeCommand(Integration integration) {
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
    public void run(WriteContext context, Console<Integration.Answer> console) {
        if (abort) {
            console.answer(integration.abort(context));
        } else if (preview) {
            console.answer(integration.preview(context, how()));
        } else {
            console.answer(integration.merge(context, new Merge(how(), push, idempotencyKey)));
        }
    }

    @Override
    public String text(Integration.Answer answer, Style style) {
        return IntegrationText.of(answer, style);
    }

    private @Nullable MergeStrategy how() {
        var text = strategy;
        return text == null
                ? null
                : Arrays.stream(MergeStrategy.values())
                        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> new Refused(new InvalidInput(
                                "strategy",
                                "There is no such way to merge.",
                                text,
                                "merge, squash or rebase",
                                "qd merge --help")));
    }
}
