package dev.quarterdeck.mission.internal.application.planning;

import dev.quarterdeck.kernel.context.ArtifactKind;
import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.FileChange;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.PlanRefusal.ArtifactMissing;
import dev.quarterdeck.mission.api.Planning.Analyze;
import dev.quarterdeck.mission.api.Planning.Analyzed;
import dev.quarterdeck.mission.internal.application.planning.PlanRecords.Entry;
import dev.quarterdeck.mission.internal.domain.MissionFact;
import dev.quarterdeck.mission.internal.domain.plan.Consistency;
import dev.quarterdeck.mission.internal.domain.plan.Finding;
import dev.quarterdeck.mission.internal.domain.plan.PlanArtifacts;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.ArtifactDriftObserved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares the artifacts with each other, and keeps the answer with exactly what was compared. */
@Component
class Analyzing {
    private final PlanningSites sites;
    private final PlanFiles files;
    private final PlanRecords records;

    Analyzing(PlanningSites sites, PlanFiles files, PlanRecords records) {
        this.sites = sites;
        this.files = files;
        this.records = records;
    }

    Analyzed analyze(WriteContext context, Analyze command) {
        var site = sites.active(context);
        var read = files.read(site.workspace(), site.tip(), site.directory(), Map.of());
        if (!read.has(PlanArtifacts.TASKS)) {
            var nextStep = "qd tasks --mission " + site.name();
            throw new Refused(new ArtifactMissing(site.name(), PlanArtifacts.TASKS, nextStep));
        }
        var made = records.record(site, record(site, read, command.idempotencyKey()));
        var recorded =
                Objects.requireNonNull(sites.current(context).subjects().plan().analysis());
        var analysis = PlanViews.analysis(recorded, read.contents());
        return new Analyzed(site.mission(), made.version(), analysis, made.effect());
    }

    private Entry record(PlanningSite site, PlanReading read, @Nullable String key) {
        var drift = site.plan().driftTo(read.contents());
        var findings = Consistency.findings(
                read.texts(),
                read.workPackages(),
                read.problems(),
                read.notes(),
                site.plan().isFinalized() ? drift : List.of());
        var fact = new AnalysisRecorded(findings.stream().noneMatch(Finding::blocking), findings, read.files());
        List<MissionFact> observed =
                drift.equals(site.plan().drift()) ? List.of() : List.of(new ArtifactDriftObserved(drift));
        var message = "Analyze " + site.now().mission().names().fullSlug();
        return new Entry(
                fact, observed, _ -> {}, ArtifactKind.ANALYSIS_REPORT, report(site, fact), message, "analyze", key);
    }

    private List<FileChange> report(PlanningSite site, AnalysisRecorded analysis) {
        var text = AnalysisText.of(site.now().mission().title(), analysis);
        var there = files.text(site.workspace(), site.tip(), site.directory(), PlanArtifacts.ANALYSIS);
        return text.equals(there)
                ? List.of()
                : List.of(new FileChange.Write(site.directory() + "/" + PlanArtifacts.ANALYSIS, text));
    }
}
