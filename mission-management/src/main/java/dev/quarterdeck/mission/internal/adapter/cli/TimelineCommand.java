package dev.quarterdeck.mission.internal.adapter.cli;

import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionEvents;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import dev.quarterdeck.mission.api.Timeline;
import dev.quarterdeck.mission.api.Timeline.Entry;
import dev.quarterdeck.mission.api.Timeline.Filter;
import dev.quarterdeck.mission.api.Timeline.Group;
import dev.quarterdeck.mission.api.Timeline.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Component
@Scope("prototype")
@Command(
        name = "timeline",
        description = {
            "Tell what happened in a mission: when, who, what and why, the newest first.",
            "With --wp only what is about one work package."
        },
        footer = {
            "",
            "Examples:",
            "  qd timeline                                  the mission of this worktree, or the only active one",
            "  qd timeline weigh-the-crates --group warnings --group decisions",
            "  qd timeline --wp WP03 --since 2026-03-01T00:00:00Z --oldest-first",
            "  qd timeline --follow                         the latest, then what happens, until interrupted"
        })
class TimelineCommand implements SurfaceCommand<ReadContext, Page<Entry>> {
    // How soon a follower notices that its caller has gone.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Timeline timeline;
    private final MissionEvents events;
    private @Nullable WorkPackageId workPackage;

    @Parameters(index = "0", arity = "0..1", paramLabel = "MISSION", description = "slug, full slug, mid8 or ULID")
    private @Nullable String mission;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = {
                "only what is about this; may be repeated: mission, planning, work_packages, runs, integration,",
                "artifacts, participation, warnings, decisions, comments, adoption or other"
            })
    private Set<Group> groups = Set.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "only events of this type; may be repeated")
    private Set<String> types = Set.of();

    @Option(names = "--actor", paramLabel = "ID", description = "only what this actor did")
    private @Nullable String actor;

    @Option(names = "--since", paramLabel = "TIME", description = "not before, such as 2026-03-01T12:00:00Z")
    private @Nullable Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "only before")
    private @Nullable Instant until;

    @Option(names = "--oldest-first", description = "from the beginning")
    private boolean oldestFirst;

    @Option(names = "--follow", description = "the latest, oldest first, and then whatever happens")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "at most this many, 1 to 200 (default: 50)")
    private int limit = PageRequest.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier answer ended")
    private @Nullable String cursor;

    TimelineCommand(Timeline timeline, MissionEvents events) {
        this.timeline = timeline;
        this.events = events;
    }

    @Override
    public Class<ReadContext> context() {
        return ReadContext.class;
    }

    @Override
    public @Nullable String mission() {
        return mission;
    }

    @Override
    public void about(WorkPackageId named) {
        workPackage = named;
    }

    @Override
    public void run(ReadContext context, Console<Page<Entry>> console) {
        if (follow) {
            follow(context, console);
        } else {
            console.answer(timeline.page(context, filter(oldestFirst ? Order.OLDEST : Order.NEWEST), part(cursor)));
        }
    }

    private void follow(ReadContext context, Console<Page<Entry>> console) {
        var seen = events.awaitAfter(context, Version.NONE, Duration.ZERO);
        var latest =
                timeline.page(context, filter(Order.NEWEST), part(seen.plus(1).toString()));
        console.answer(new Page<>(latest.items().reversed(), null));
        while (console.open()) {
            var now = events.awaitAfter(context, seen, PATIENCE);
            if (now.compareTo(seen) > 0) {
                var told = tellSince(seen, context, console);
                seen = told.compareTo(now) > 0 ? told : now;
            }
        }
    }

    /** The version of the last entry. */
    private Version tellSince(Version seen, ReadContext context, Console<Page<Entry>> console) {
        var last = seen;
        var next = Optional.of(seen.toString());
        while (next.isPresent()) {
            var page = timeline.page(context, filter(Order.OLDEST), part(next.get()));
            if (!page.items().isEmpty()) {
                console.answer(new Page<>(page.items(), null));
                last = page.items().getLast().version();
            }
            next = Optional.ofNullable(page.nextCursor());
        }
        return last;
    }

    private Filter filter(Order order) {
        return new Filter(groups, types, actor, workPackage, since, until, order);
    }

    private PageRequest part(@Nullable String after) {
        return new PageRequest(after, limit);
    }

    @Override
    public String text(Page<Entry> answer, Style style) {
        return TimelineText.of(answer, style);
    }
}
