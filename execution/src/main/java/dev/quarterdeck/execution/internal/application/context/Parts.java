package dev.quarterdeck.execution.internal.application.context;

import dev.quarterdeck.execution.api.ResolutionRefusal.TopologyMismatch;
import dev.quarterdeck.execution.internal.application.context.NamedRuns.NamedRun;
import dev.quarterdeck.execution.internal.domain.context.MissionPlaces;
import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.kernel.context.ExecutionContext.MissionPart;
import dev.quarterdeck.kernel.context.ExecutionContext.RepositoryPart;
import dev.quarterdeck.kernel.context.Fragment.Entry;
import dev.quarterdeck.kernel.context.Fragment.MissionIdentity;
import dev.quarterdeck.kernel.context.Fragment.StatusSurface;
import dev.quarterdeck.kernel.context.Fragment.Workspace;
import dev.quarterdeck.kernel.context.InvocationSite;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.context.Resolved;
import dev.quarterdeck.kernel.context.Resolved.Known;
import dev.quarterdeck.kernel.context.Resolved.Unknown;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.CommonRefusal;
import dev.quarterdeck.kernel.refusal.RefusalReason;
import dev.quarterdeck.mission.api.MissionFacts;
import dev.quarterdeck.mission.api.Repositories.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Builds the parts of a context from what was found. */
@Component
class Parts {
    private final Rules rules;
    private final GitDirectories directories;
    private final WorkPackages workPackages;
    private final NamedRuns runs;

    Parts(Charters charters, GitDirectories directories, WorkPackages workPackages, NamedRuns runs) {
        this.rules = new Rules(charters);
        this.directories = directories;
        this.workPackages = workPackages;
        this.runs = runs;
    }

    Resolved<RepositoryPart> repository(Entry entry, Found found) {
        return switch (found.repository()) {
            case Unknown<Repository>(var why) -> new Unknown<>(why);
            case Known<Repository>(var known) -> repository(entry, found, known.id());
        };
    }

    private Resolved<RepositoryPart> repository(Entry entry, Found found, RepositoryId id) {
        var workspace = workspace(found, id);
        return new Known<>(new RepositoryPart(id, rules.of(entry, found.home(), workspace), workspace));
    }

    Resolved<MissionPart> mission(Entry entry, Found found, MissionFacts facts, InvocationSite site) {
        var workPackage = site.workPackage();
        var handle = facts.names().fullSlug();
        if (facts.topology().hasCoordination() && facts.coordinationBranch() == null) {
            return new Unknown<>(new TopologyMismatch(handle, facts.topology(), "a coordination branch"));
        }
        var identity = new MissionIdentity(
                facts.mission(), facts.organization(), facts.repository(), facts.slug(), facts.missionType());
        var status = new StatusSurface(facts.mission(), facts.version(), facts.authority());
        var look = new ReadContext(entry, identity, status);
        var missing = workPackages.missing(look, handle, workPackage);
        if (missing != null) {
            return new Unknown<>(missing);
        }
        return switch (runs.named(look, site)) {
            case Unknown<NamedRun>(var why) -> new Unknown<>(why);
            case Known<NamedRun>(var run) -> new Known<>(part(entry, found, facts, identity, status, workPackage, run));
        };
    }

    private MissionPart part(
            Entry entry,
            Found found,
            MissionFacts facts,
            MissionIdentity identity,
            StatusSurface status,
            @Nullable WorkPackageId workPackage,
            NamedRun run) {
        var places = places(found, facts, workPackage);
        var workspace = places.workspace(found.directory(), found.checkout(facts.repository()));
        return new MissionPart(
                identity,
                rules.of(entry, facts, workspace),
                places.branchRefs(),
                workspace,
                status,
                places.placement(),
                run.source(),
                run.fragment());
    }

    /** Why an operation tied to a checkout is refused from where the caller stands. */
    @Nullable
    RefusalReason siteRefusal(Found found, MissionFacts facts, @Nullable WorkPackageId workPackage) {
        var refusal = SiteRefusals.of(found, facts, workPackage);
        return refusal == null && places(found, facts, null).targetIsMissing()
                ? new CommonRefusal.DestinationRefMissing(facts.targetBranch(), List.of())
                : refusal;
    }

    private MissionPlaces places(Found found, MissionFacts facts, @Nullable WorkPackageId workPackage) {
        var home = found.home();
        return new MissionPlaces(
                facts,
                home,
                workPackage,
                branch -> home != null && directories.hasBranch(home.commonDirectory(), branch));
    }

    private static @Nullable Workspace workspace(Found found, RepositoryId repository) {
        var home = found.home();
        return home == null
                ? null
                : new Workspace(
                        home.primaryRoot(),
                        found.directory(),
                        found.checkout(repository),
                        null,
                        null,
                        List.of(home.primaryRoot()));
    }
}
