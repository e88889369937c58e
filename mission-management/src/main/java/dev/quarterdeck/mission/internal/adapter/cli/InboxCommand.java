package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.Inbox.Answer;
import dev.quarterdeck.mission.api.Inbox.Count;
import dev.quarterdeck.mission.api.Inbox.Items;
import dev.quarterdeck.mission.api.PageRequest;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "inbox",
        description = "List what waits for you in all missions, oldest first.",
        footer = {"", "Examples:", "  qd inbox          the oldest 50", "  qd inbox --count  how many there are"})
class InboxCommand implements SurfaceCommand<EntryContext, Answer> {
    private final Inbox inbox;

    @Option(names = "--count", description = "only how many there are")
    private boolean count;

    @Option(names = "--limit", paramLabel = "N", description = "at most this many, 1 to 200 (default: 50)")
    private int limit = PageRequest.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier answer ended")
    private @Nullable String cursor;

    InboxCommand(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Answer> console) {
        console.answer(count ? inbox.count(context) : inbox.waiting(context, new PageRequest(cursor, limit)));
    }

    @Override
    public String text(Answer answer, Style style) {
        return switch (answer) {
            case Count(var found, var _) -> Integer.toString(found);
            case Items(var items, var _) when items.isEmpty() -> "nothing waits for you";
            case Items(var items, var next) ->
                items.stream().map(item -> text(item, style)).collect(Collectors.joining("\n\n"))
                        + (next == null ? "" : "\n\nmore: qd inbox --cursor " + next);
        };
    }

    private static String text(Inbox.Item item, Style style) {
        var columns = new Columns()
                .row("  mission", item.missionTitle())
                .row("  asked by", item.askedBy().displayName())
                .row("  since", Layout.minute(item.since()));
        if (item.deadline() != null) {
            columns.row("  until", Layout.minute(item.deadline()));
        }
        if (!item.options().isEmpty()) {
            columns.row("  options", String.join(", ", item.options()));
        }
        columns.row("  next", item.nextStep());
        return style.strong(item.question()) + " (" + Layout.name(item.sort()) + ")\n" + columns.text();
    }
}
