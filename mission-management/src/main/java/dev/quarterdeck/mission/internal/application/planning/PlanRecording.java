package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.PlanRefusal.ArtifactMissing;
import dev.quarterdeck.mission.api.PlanRefusal.ArtifactUnreadable;
import dev.quarterdeck.mission.api.Planning.GivenFile;
import dev.quarterdeck.mission.api.Planning.Plan;
import dev.quarterdeck.mission.api.Planning.Planned;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Entry;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Made;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.PlanRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.TasksRecorded;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.Recorded;
import dev.quarterdeck.mission.internal.domain.plan.SpecReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the plan, and the work packages, after committing what was given. */
@Component
class PlanRecording {
    private final PlanningSites sites;
    private final PlanFiles files;
    private final PlanRecords records;

    PlanRecording(PlanningSites sites, PlanFiles files, PlanRecords records) {
        this.sites = sites;
        this.files = files;
        this.records = records;
    }

    Planned plan(WriteContext context, Plan command) {
        var site = sites.active(context);
        var there = committed(site);
        if (!there.has(PlanArtifacts.SPEC)) {
            throw new Refused(new ArtifactMissing(site.name(), PlanArtifacts.SPEC, "write it, and commit it"));
        }
        var wanted = command.files().isEmpty() && !there.has(PlanArtifacts.PLAN)
                ? List.of(new GivenFile(
                        PlanArtifacts.PLAN, PlanText.plan(site.now().mission())))
                : command.files();
        var given = DraftedFiles.of(wanted, kind -> !PlanArtifacts.isOfTasks(kind));
        var read = readable(site, given, path -> !isOfTasks(path), "plan");
        var artifacts = together(ofKind(read.files(), false), ofKind(site.plan().artifacts(), true));
        var fact = new PlanRecorded(artifacts, read.bulkEdit(), read.renames());
        var made = record(site, there, read, given, fact, ArtifactKind.PLAN, "plan", command.idempotencyKey());
        var answered = sites.current(context).subjects().plan().artifacts();
        return new Planned(site.mission(), made.version(), PlanViews.artifacts(answered), made.effect());
    }

    Made tasks(WriteContext context, List<GivenFile> givenFiles, @Nullable String key) {
        var site = sites.active(context);
        var there = committed(site);
        if (!there.has(PlanArtifacts.PLAN)) {
            var nextStep = "qd plan --mission " + site.name();
            throw new Refused(new ArtifactMissing(site.name(), PlanArtifacts.PLAN, nextStep));
        }
        var wanted = givenFiles.isEmpty() && !there.has(PlanArtifacts.TASKS) ? first(site, there) : givenFiles;
        var given = DraftedFiles.of(wanted, PlanArtifacts::isOfTasks);
        var read = readable(site, given, PlanRecording::isOfTasks, "tasks");
        var artifacts = together(ofKind(read.files(), true), ofKind(site.plan().artifacts(), false));
        var fact = new TasksRecorded(artifacts, read.workPackages());
        return record(site, there, read, given, fact, ArtifactKind.TASKS_INDEX, "tasks", key);
    }

    private static List<GivenFile> first(PlanningSite site, PlanReading there) {
        var mission = site.now().mission();
        var index = new GivenFile(PlanArtifacts.TASKS, PlanText.tasks(mission));
        var spec = SpecReading.of(there.texts().getOrDefault(PlanArtifacts.SPEC, ""));
        var path = "tasks/WP01-%s.md".formatted(mission.slug());
        return there.workPackages().isEmpty()
                ? List.of(index, new GivenFile(path, PlanText.firstWorkPackage(mission, spec.requirements())))
                : List.of(index);
    }

    private PlanReading committed(PlanningSite site) {
        return files.read(site.workspace(), site.tip(), site.directory(), Map.of());
    }

    private PlanReading readable(PlanningSite site, DraftedFiles given, Predicate<String> ours, String command) {
        var read = files.read(site.workspace(), site.tip(), site.directory(), given.texts());
        var problems = read.problems(ours);
        if (!problems.isEmpty()) {
            throw new Refused(new ArtifactUnreadable(
                    site.name(),
                    problems.stream().map(Problem::described).toList(),
                    "mend the files, commit them, and repeat: qd %s --mission %s".formatted(command, site.name())));
        }
        return read;
    }

    private Made record(
            PlanningSite site,
            PlanReading there,
            PlanReading read,
            DraftedFiles given,
            PlanFact fact,
            ArtifactKind kind,
            String surface,
            @Nullable String key) {
        var changes = given.changes(site.directory(), there.contents(), read.contents());
        var verb = kind == ArtifactKind.PLAN ? "Plan " : "Divide the work of ";
        var message = verb + site.now().mission().names().fullSlug();
        return records.record(site, new Entry(fact, List.of(), _ -> {}, kind, changes, message, surface, key));
    }

    private static boolean isOfTasks(String path) {
        return PlanArtifacts.kindOf(path).filter(PlanArtifacts::isOfTasks).isPresent();
    }

    private static List<Recorded> ofKind(List<Recorded> files, boolean ofTasks) {
        return files.stream()
                .filter(file -> PlanArtifacts.isOfTasks(file.kind()) == ofTasks)
                .toList();
    }

    private static List<Recorded> together(List<Recorded> some, List<Recorded> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(Recorded::path));
        return all;
    }
}
