package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.EffectQueue;
import dev.quarterdeck.execution.api.EffectQueue.Answer;
import dev.quarterdeck.execution.api.EffectQueue.Listing;
import dev.quarterdeck.execution.api.EffectQueue.PendingEffect;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.EffectId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "effects",
        description = {
            "Show what has been asked of git and is not done yet: pending, waiting for a branch, or parked for a person.",
            "What is pending or waiting goes on by itself; retry tries it at once, and takes up what is parked."
        },
        footer = {"", "Examples:", "  qd effects", "  qd effects retry 01K9Z8Q4V7T2M5N6P8R9S0T1V2"})
class EffectsCommand implements SurfaceCommand<EntryContext, Answer> {
    private final EffectQueue effects;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ACTION", description = "list (the default) or retry")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "the effect to try again")
    private @Nullable String id;

    EffectsCommand(EffectQueue effects) {
        this.effects = effects;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Answer> console) {
        console.answer(
                switch (action) {
                    case "list" -> effects.list(context);
                    case "retry" -> effects.retry(context, wanted());
                    default -> throw invalid("action", action, "list or retry");
                });
    }

    private EffectId wanted() {
        try {
            return EffectId.of(id == null ? "" : id);
        } catch (IllegalArgumentException _) {
            throw invalid("ID", id, "the id of an effect");
        }
    }

    private static Refused invalid(String subject, @Nullable String observed, String expected) {
        var message = "qd effects cannot use this %s.".formatted(subject);
        return new Refused(new InvalidInput(subject, message, observed, expected, "qd effects --help"));
    }

    @Override
    public String text(Answer answer, Style style) {
        return switch (answer) {
            case Listing(var items, var _) -> items.isEmpty() ? "Git has done all it was asked for." : table(items);
            case PendingEffect effect -> table(List.of(effect));
        };
    }

    private static String table(List<PendingEffect> effects) {
        var columns = Columns.of("ID", "WHAT", "BRANCH", "STATE", "NEXT ATTEMPT", "WHY");
        effects.forEach(effect -> columns.row(
                effect.id().value(),
                effect.kind().name().toLowerCase(Locale.ROOT),
                effect.branch().value(),
                effect.state().name().toLowerCase(Locale.ROOT),
                effect.nextAttemptAt() == null ? "-" : effect.nextAttemptAt().toString(),
                effect.why() == null ? "-" : effect.why()));
        return columns.text();
    }
}
