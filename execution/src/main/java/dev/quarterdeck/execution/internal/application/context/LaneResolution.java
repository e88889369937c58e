package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ResolutionRefusal.MissionNotFound;
import dev.quarterdeck.execution.internal.domain.context.Home;
import dev.quarterdeck.execution.internal.domain.context.MissionPlaces;
import dev.quarterdeck.execution.internal.domain.context.Place.WorkingTree;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.Missions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LaneResolution implements WorkPackageContexts {
    private final Missions missions;
    private final WorkPackages workPackages;
    private final GitDirectories directories;

    LaneResolution(Missions missions, WorkPackages workPackages, GitDirectories directories) {
        this.missions = missions;
        this.workPackages = workPackages;
        this.directories = directories;
    }

    @Override
    public WriteContext about(WriteContext context, WorkPackageId workPackage) {
        var facts = facts(context, workPackage);
        var workspace = context.workspace();
        var home = workspace == null ? null : home(context, workspace);
        if (workspace != null && home != null) {
            refuse(SiteRefusals.ofLane(workspace.currentCheckout(), home, facts, workPackage));
        }
        return placed(context, workPackage, facts, home);
    }

    @Override
    public WriteContext anywhere(WriteContext context, WorkPackageId workPackage) {
        var workspace = context.workspace();
        var home = workspace == null ? null : home(context, workspace);
        return placed(context, workPackage, facts(context, workPackage), home);
    }

    private WriteContext placed(
            WriteContext context, WorkPackageId workPackage, MissionFacts facts, @Nullable Home home) {
        var workspace = context.workspace();
        var places = new MissionPlaces(
                facts,
                home,
                workPackage,
                branch -> home != null && directories.hasBranch(home.commonDirectory(), branch));
        return new WriteContext(
                context.entry(),
                context.identity(),
                context.governance(),
                places.branchRefs(),
                workspace == null ? null : places.workspace(workspace.currentDirectory(), workspace.currentCheckout()),
                context.statusSurface(),
                places.placement(),
                context.run());
    }

    private MissionFacts facts(WriteContext context, WorkPackageId workPackage) {
        var identity = context.identity();
        var found = missions.find(identity.organization(), identity.mission().value()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new Refused(new MissionNotFound(identity.mission().value(), List.of())));
        refuse(workPackages.missing(context.read(), found.names().fullSlug(), workPackage));
        return found;
    }

    private @Nullable Home home(WriteContext context, Workspace workspace) {
        var root = workspace.primaryRoot();
        return directories.find(root) instanceof WorkingTree tree
                ? new Home(
                        context.identity().repository(),
                        tree.commonDirectory(),
                        root,
                        directories.workingCopies(tree.commonDirectory(), root))
                : null;
    }

    private static void refuse(@Nullable RefusalReason reason) {
        if (reason != null) {
            throw new Refused(reason);
        }
    }
}
