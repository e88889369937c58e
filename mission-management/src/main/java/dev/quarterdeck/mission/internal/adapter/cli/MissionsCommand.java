package dev.quarterdeck.mission.internal.adapter.cli;

import static dev.quarterdeck.mission.internal.adapter.cli.Layout.name;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.InvalidInput;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Console;
import dev.quarterdeck.kernel.surface.Style;
import dev.quarterdeck.kernel.surface.SurfaceCommand;
import dev.quarterdeck.mission.api.MissionSummary;
import dev.quarterdeck.mission.api.Missions;
import dev.quarterdeck.mission.api.Missions.MissionFilter;
import dev.quarterdeck.mission.api.Page;
import dev.quarterdeck.mission.api.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Component
@Scope("prototype")
@Command(
        name = "missions",
        description = "List missions, newest first.",
        footer = {
            "",
            "Examples:",
            "  qd missions                       the newest 50",
            "  qd missions --phase implementing  those being worked on",
            "  qd missions --text crates         those whose title or slug says so"
        })
class MissionsCommand implements SurfaceCommand<EntryContext, Page<MissionSummary>> {
    private final Missions missions;

    @Option(names = "--repository", paramLabel = "ID", description = "only of this repository")
    private @Nullable String repository;

    @Option(names = "--phase", paramLabel = "PHASE", description = "only in this phase")
    private @Nullable String phase;

    @Option(names = "--text", paramLabel = "TEXT", description = "only with this in the title or the slug")
    private @Nullable String text;

    @Option(names = "--limit", paramLabel = "N", description = "at most this many, 1 to 200 (default: 50)")
    private int limit = PageRequest.USUAL;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "go on where an earlier answer ended")
    private @Nullable String cursor;

    MissionsCommand(Missions missions) {
        this.missions = missions;
    }

    @Override
    public Class<EntryContext> context() {
        return EntryContext.class;
    }

    @Override
    public void run(EntryContext context, Console<Page<MissionSummary>> console) {
        var filter = new MissionFilter(repository == null ? null : repositoryNamed(repository), phase, text);
        console.answer(missions.list(context, filter, new PageRequest(cursor, limit)));
    }

    @Override
    public String text(Page<MissionSummary> answer, Style style) {
        if (answer.items().isEmpty()) {
            return "no missions; make one: qd specify TITLE, or take over a repository: qd adopt PATH";
        }
        var columns = Columns.of(
                "MID8", "SLUG", "PHASE", "DONE", "DRIVERS", "WARNINGS", "TOPOLOGY", "AUTHORITY", "CREATED", "TITLE");
        answer.items().forEach(mission -> row(columns, mission));
        var more = answer.nextCursor() == null ? "" : "\n\nmore: qd missions --cursor " + answer.nextCursor();
        return Layout.table(columns, style) + more;
    }

    private static void row(Columns columns, MissionSummary mission) {
        columns.row(
                mission.mid8(),
                mission.slug(),
                name(mission.phase()),
                Board.progress(mission.summary()),
                counted(mission.drivers().size()),
                counted(mission.openWarnings()),
                name(mission.topology()),
                name(mission.authority()),
                Layout.minute(mission.createdAt()),
                mission.title());
    }

    private static String counted(int number) {
        return number == 0 ? Layout.NOTHING : Integer.toString(number);
    }

    private static RepositoryId repositoryNamed(String text) {
        try {
            return RepositoryId.of(text);
        } catch (IllegalArgumentException _) {
            throw new Refused(new InvalidInput(
                    "repository", "This is no repository's id.", text, "a ULID", "leave --repository out"));
        }
    }
}
