package dev.quarterdeck.execution.internal.adapter.cli;

import dev.quarterdeck.execution.api.ContextView;
import dev.quarterdeck.execution.api.ContextView.CheckoutView;
import dev.quarterdeck.execution.api.ContextView.MissionView;
import dev.quarterdeck.execution.api.ContextView.PlacementView;
import dev.quarterdeck.execution.api.ContextView.RepositoryView;
import dev.quarterdeck.execution.api.ContextView.TargetView;
import dev.quarterdeck.execution.api.ContextView.WorkspaceView;
import dev.quarterdeck.kernel.refusal.Refusal;
import dev.quarterdeck.kernel.surface.Columns;
import dev.quarterdeck.kernel.surface.Style;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A context in words, one fact to a line. */
record ContextText(Style style) {
    private static final String NONE = "-";

    String of(ContextView view) {
        var lines = new Columns();
        var entry = view.entry();
        lines.row(
                "actor",
                entry.actor().displayName() + " (" + lower(entry.actor().kind()) + ")");
        lines.row("organisation", entry.organizationId().value());
        lines.row("server", entry.infrastructure().node());
        repository(lines, view.repository(), view.repositoryRefusal());
        mission(lines, view.mission(), view.missionRefusal());
        refusal(lines, "from here", view.siteRefusal());
        return lines.text();
    }

    private void repository(Columns lines, @Nullable RepositoryView repository, @Nullable Refusal refusal) {
        refusal(lines, "repository", refusal);
        if (repository != null) {
            lines.row("repository", repository.repositoryId().value());
            lines.row("charter", repository.governance().charterVersion());
            refusal(lines, "its own rules", repository.governance().unreadable());
            workspace(lines, repository.workspace());
        }
    }

    private static void workspace(Columns lines, @Nullable WorkspaceView workspace) {
        if (workspace == null) {
            lines.row("primary root", "none on this server");
            return;
        }
        lines.row("primary root", workspace.primaryRoot());
        lines.row("you are in", or(workspace.currentDirectory()));
        lines.row("which is", checkout(workspace.currentCheckout()));
    }

    private void mission(Columns lines, @Nullable MissionView mission, @Nullable Refusal refusal) {
        refusal(lines, "mission", refusal);
        if (mission == null) {
            return;
        }
        lines.row("mission", style.strong(mission.slug()) + " " + mission.missionId());
        lines.row("type", mission.missionType());
        lines.row(
                "status",
                "version " + mission.statusSurface().version() + ", "
                        + lower(mission.statusSurface().authority()));
        var refs = mission.branchRefs();
        lines.row("target branch", target(refs.destinationRef()));
        if (refs.coordinationBranch() != null) {
            lines.row("coordination branch", refs.coordinationBranch().value());
        }
        var workspace = mission.workspace();
        if (workspace != null) {
            lines.row("coordination worktree", or(workspace.coordinationWorktree()));
            lines.row("commands may run in", String.join(", ", workspace.allowedCommandDirectories()));
        }
        byTarget(mission).forEach((target, kinds) -> lines.row("artifacts to " + target, kinds));
    }

    private static Map<String, String> byTarget(MissionView mission) {
        return mission.artifactPlacement().stream()
                .collect(Collectors.groupingBy(
                        place -> place.commitTarget().ref().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(PlacementView::kind, Collectors.joining(" "))));
    }

    private static void refusal(Columns lines, String part, @Nullable Refusal refusal) {
        if (refusal != null) {
            lines.row(part, refusal.code() + ": " + refusal.message());
            lines.row("", "next: " + refusal.nextStep());
            refusal.candidates().forEach(candidate -> lines.row("", candidate));
        }
    }

    private static String target(TargetView target) {
        return target.worktreeRoot() == null
                ? target.ref() + " (checked out nowhere)"
                : target.ref() + " in " + target.worktreeRoot();
    }

    private static String checkout(CheckoutView checkout) {
        var branch = checkout.branch() == null ? "" : " on " + checkout.branch();
        var lane = checkout.lane() == null ? "" : " " + checkout.lane();
        return lower(checkout.kind()).replace('_', ' ') + lane + branch;
    }

    private static String or(@Nullable String text) {
        return text == null ? NONE : text;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
