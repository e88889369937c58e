package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.AgentCapability;
import dev.quarterdeck.execution.api.AgentProviders;
import dev.quarterdeck.execution.api.AgentProviders.Answer;
import dev.quarterdeck.execution.api.AgentProviders.Listing;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "providers",
        description = "Show where agents can be had from, what can be done with them, and whether they are isolated.",
        footer = {"", "Examples:", "  qd providers", "  qd providers --test internal   look at one now"})
class ProvidersCommand implements SurfaceCommand<EntryContext, Answer> {
    private final AgentProviders providers;

    @Option(names = "--test", paramLabel = "NAME", description = "look at this one now")
    private @Nullable String name;

    ProvidersCommand(AgentProviders providers) {
        this.providers = providers;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Answer> console) {
        console.answer(name == null ? providers.list(context) : providers.test(context, name));
    }

    @Override
    public String text(Answer answer, Style style) {
        return switch (answer) {
            case Listing(var items, var _) -> table(items);
            case AgentProviders.Provider provider -> table(List.of(provider));
        };
    }

    private static String table(List<AgentProviders.Provider> providers) {
        var columns = Columns.of("NAME", "KIND", "STATE", "AGENTS", "CAN", "WHY NOT");
        for (var provider : providers) {
            columns.row(
                    provider.name(),
                    provider.kind(),
                    provider.state().name().toLowerCase(Locale.ROOT),
                    provider.isolated() ? "isolated" : "not isolated",
                    provider.capabilities().stream()
                            .map(AgentCapability::wireName)
                            .sorted()
                            .collect(Collectors.joining(" ")),
                    Objects.requireNonNullElse(provider.reason(), "-"));
        }
        return columns.text();
    }
}
