package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.MissionRuns;
import dev.quarterdeck.execution.api.MissionRuns.Claim;
import dev.quarterdeck.execution.api.MissionRuns.Decide;
import dev.quarterdeck.execution.api.MissionRuns.Next;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "next",
        description = {
            "Take the next thing to do in a mission: what it is, where to do it, and everything to know about it.",
            "Whoever holds something gets it again. The answer is the same from any directory."
        },
        footer = {
            "",
            "Examples:",
            "  qd next                               the next step; starts the run if there is none",
            "  qd next WP02                          only work on this work package",
            "  qd next --step implement              whatever there is to implement, and nothing else",
            "  qd next --preview                     only look; nothing is written",
            "  qd next --answer step:merge=approve   answer a question of the run, then go on",
            "  qd next --continue-frozen             the mission type has changed: go on as it was"
        })
class NextCommand implements SurfaceCommand<WriteContext, Next> {
    private static final String DRIFT = "drift";

    private final MissionRuns runs;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WP", description = "only work on this one")
    private @Nullable WorkPackageId workPackage;

    @Option(names = "--step", paramLabel = "STEP", description = "only this step")
    private @Nullable String step;

    @Option(names = "--preview", description = "only look")
    private boolean preview;

    @Option(names = "--answer", paramLabel = "QUESTION=ANSWER", description = "answer a question of the run first")
    private @Nullable String answer;

    @Option(names = "--because", paramLabel = "TEXT", description = "why the answer is what it is")
    private @Nullable String because;

    @Option(names = "--continue-frozen", description = "the mission type has changed: go on with it as it was")
    private boolean continueFrozen;

    @Option(names = "--restart", description = "the mission type has changed: start the run again with it")
    private boolean restart;

    @Option(names = "--profile", paramLabel = "PROFILE", description = "the agent profile to work as")
    private @Nullable String profile;

    private @Nullable String idempotencyKey;

    NextCommand(MissionRuns runs) {
        this.runs = runs;
    }

    @Override
    public Class<WriteContext> context() {
        return WriteContext.class;
    }

    @Override
    public @Nullable WorkPackageId workPackage() {
        return workPackage;
    }

    @Override
    public void about(WorkPackageId named) {
        workPackage = named;
    }

    @Override
    public void idempotencyKey(String key) {
        idempotencyKey = key;
    }

    @Override
    public void run(WriteContext context, Console<Next> console) {
        if (preview) {
            console.answer(runs.preview(context));
            return;
        }
        if (continueFrozen) {
            decide(context, DRIFT, "continue_frozen");
        }
        if (restart) {
            decide(context, DRIFT, "restart");
        }
        if (answer != null) {
            var split = split(answer);
            decide(context, answer.substring(0, split), answer.substring(split + 1));
        }
        console.answer(runs.claim(context, new Claim(null, step, workPackage, profile, idempotencyKey)));
    }

    @Override
    public String text(Next next, Style style) {
        return NextText.of(next, style);
    }

    private void decide(WriteContext context, String question, String option) {
        var key = idempotencyKey == null ? null : idempotencyKey + "/" + question;
        runs.decide(context, new Decide(null, question, option, because, key));
    }

    private static int split(String answer) {
        var split = answer.indexOf('=');
        if (split < 1) {
            throw new Refused(new InvalidInput(
                    "answer",
                    "An answer names its question.",
                    answer,
                    "QUESTION=ANSWER",
                    "qd next --preview shows the question"));
        }
        return split;
    }
}
