package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.governance.api.Charters;
import dev.quarterdeck.governance.api.MissionType;
import dev.quarterdeck.governance.api.MissionTypes;
import dev.quarterdeck.governance.api.RuleSource;
import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.FrozenRules;
import dev.quarterdeck.mission.api.FrozenType;
import dev.quarterdeck.mission.api.MissionRefusal.StaleVersion;
import dev.quarterdeck.mission.api.PlanRefusal.ArtifactUnreadable;
import dev.quarterdeck.mission.api.PlanRefusal.LanesEntangled;
import dev.quarterdeck.mission.api.PlanRefusal.NoWorkPackages;
import dev.quarterdeck.mission.api.PlanRefusal.PlanInconsistent;
import dev.quarterdeck.mission.api.PlanRefusal.WorkPackagesBegun;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Entry;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Made;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.lifecycle.LifecycleFact.PlanningCommitRecorded;
import dev.quarterdeck.mission.internal.domain.plan.Coverage;
import dev.quarterdeck.mission.internal.domain.plan.Dependencies;
import dev.quarterdeck.mission.internal.domain.plan.Lane;
import dev.quarterdeck.mission.internal.domain.plan.LaneLayout;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.MissionFinalized;
import dev.quarterdeck.mission.internal.domain.plan.PlannedWork;
import dev.quarterdeck.mission.internal.domain.plan.PolicyWishes;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import dev.quarterdeck.mission.internal.domain.plan.SpecReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes drafts the plan that is worked on, under rules that do not change any more. */
@Component
class Finalizing {
    private final PlanningSites sites;
    private final PlanFiles files;
    private final PlanRecords records;
    private final LanesManifests manifests;
    private final Charters charters;
    private final MissionTypes types;

    Finalizing(
            PlanningSites sites,
            PlanFiles files,
            PlanRecords records,
            LanesManifests manifests,
            Charters charters,
            MissionTypes types) {
        this.sites = sites;
        this.files = files;
        this.records = records;
        this.manifests = manifests;
        this.charters = charters;
        this.types = types;
    }

    Made finalizePlan(WriteContext context, @Nullable String key) {
        var site = sites.active(context);
        var type = type(site);
        var read = files.read(site.workspace(), site.tip(), site.directory(), Map.of());
        var spec = SpecReading.of(read.texts().getOrDefault(PlanArtifacts.SPEC, ""));
        check(site, read, spec);
        var lanes = lanes(site, read.workPackages());
        var rules = rules(site, type, read.wishes());
        var planned = placed(read.workPackages(), lanes);
        var fact = new MissionFinalized(
                read.files(), planned, lanes, List.copyOf(spec.requirements().keySet()), rules);
        var before = begun(site.now());
        var message = "Lay out the work of " + site.now().mission().names().fullSlug();
        var manifest = manifest(site, fact);
        // Without a commit of ours the branch is what lanes start from as it is.
        List<MissionFact> with = manifest.isEmpty() ? List.of(new PlanningCommitRecorded(site.tip())) : List.of();
        return records.record(
                site,
                new Entry(
                        fact,
                        with,
                        now -> unmoved(site, now, before),
                        ArtifactKind.LANES_MANIFEST,
                        manifest,
                        message,
                        "finalize",
                        key));
    }

    private MissionType type(PlanningSite site) {
        var wanted = site.now().mission().missionType();
        var type = types.named(site.organization(), source(site), wanted);
        if (!type.workPackages().used()) {
            throw new Refused(new NoWorkPackages(site.name(), wanted));
        }
        return type;
    }

    private FrozenRules rules(PlanningSite site, MissionType type, PolicyWishes wishes) {
        var charter = charters.in(site.organization(), source(site));
        return new FrozenRules(
                charter.version(),
                wishes.over(charter.interactionPolicy()),
                type.workPackages().verified() ? charter.verification() : List.of(),
                new FrozenType(type.id(), type.version(), type.hash(), type.layer(), type.definition()));
    }

    private static RuleSource source(PlanningSite site) {
        return new RuleSource(site.workspace(), site.context().branchRefs().targetBranch());
    }

    private static void check(PlanningSite site, PlanReading read, SpecReading spec) {
        if (!read.problems().isEmpty()) {
            var nextStep = "mend the files, commit them, and repeat: qd finalize --mission " + site.name();
            throw new Refused(new ArtifactUnreadable(site.name(), described(read.problems()), nextStep));
        }
        var problems = new ArrayList<Problem>();
        if (read.workPackages().isEmpty()) {
            var text = "No file below tasks/ describes a work package.";
            problems.add(new Problem(PlanArtifacts.TASKS, null, ProblemCode.WORK_PACKAGES_MISSING, text));
        }
        if (read.bulkEdit() && read.renames() == null) {
            var text = "A bulk edit says what it renames: names and paths, each with from and to.";
            problems.add(new Problem(PlanArtifacts.OCCURRENCES, null, ProblemCode.OCCURRENCE_MAP_MISSING, text));
        }
        problems.addAll(Dependencies.of(read.workPackages()).problems());
        problems.addAll(Coverage.problems(PlanArtifacts.SPEC, spec.requirements(), read.workPackages()));
        if (!problems.isEmpty()) {
            throw new Refused(new PlanInconsistent(site.name(), described(problems)));
        }
        var left = begun(site.now()).keySet().stream()
                .filter(id -> read.workPackages().stream()
                        .noneMatch(planned -> planned.id().equals(id)))
                .toList();
        if (!left.isEmpty()) {
            throw new Refused(new WorkPackagesBegun(site.name(), left));
        }
    }

    private static List<Lane> lanes(PlanningSite site, List<PlannedWork> planned) {
        if (!site.now().mission().topology().hasLanes()) {
            return LaneLayout.oneAfterTheOther(planned);
        }
        return switch (LaneLayout.of(planned, begun(site.now()))) {
            case LaneLayout.Layout.Lanes(var lanes) -> lanes;
            case LaneLayout.Layout.Entangled(var one, var lane, var other, var otherLane) ->
                throw new Refused(new LanesEntangled(one, lane, other, otherLane));
        };
    }

    private static List<PlannedWork> placed(List<PlannedWork> planned, List<Lane> lanes) {
        return planned.stream()
                .map(each -> each.in(lanes.stream()
                        .filter(lane -> lane.workPackages().contains(each.id()))
                        .findFirst()
                        .orElseThrow()
                        .id()))
                .toList();
    }

    /** The lane of every work package that was ever worked on. */
    private static Map<WorkPackageId, String> begun(Projection now) {
        var begun = new TreeMap<WorkPackageId, String>();
        for (var workPackage : now.workPackages()) {
            var lane = workPackage.lane();
            if (lane != null && workPackage.lastTransitionAt() != null) {
                begun.put(workPackage.id(), lane);
            }
        }
        return begun;
    }

    /** Lanes were laid out around the work there was then. */
    private static void unmoved(PlanningSite site, Projection now, Map<WorkPackageId, String> before) {
        if (!begun(now).equals(before)) {
            var seen = site.context().statusSurface().version();
            throw new Refused(new StaleVersion(site.mission(), seen, seen.plus(1)));
        }
    }

    private List<FileChange> manifest(PlanningSite site, MissionFinalized fact) {
        var text = manifests.text(site.mission(), site.now().mission(), fact.workPackages(), fact.lanes());
        var there = files.text(site.workspace(), site.tip(), site.directory(), PlanArtifacts.LANES);
        return text.equals(there)
                ? List.of()
                : List.of(new FileChange.Write(site.directory() + "/" + PlanArtifacts.LANES, text));
    }

    private static List<String> described(List<Problem> problems) {
        return problems.stream().map(Problem::described).toList();
    }
}
