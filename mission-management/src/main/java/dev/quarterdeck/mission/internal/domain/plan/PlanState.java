package dev.quarterdeck.mission.internal.domain.plan;

import dev.quarterdeck.kernel.git.BlobId;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.AnalysisRecorded;
import dev.quarterdeck.mission.internal.domain.plan.PlanFact.RetrospectiveRecorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a mission's plan is now.
 *
 * @param specified whether there is a spec
 * @param artifacts the files as last read, by path
 * @param renames present for a bulk edit that says what it renames
 * @param drafts the work packages as last read
 * @param basis the files the mission was last finalized from; empty before
 * @param workPackages the work packages as last finalized
 * @param drift how the files differed when somebody last looked
 * @param stop present once it was paused
 */
public record PlanState(
        boolean specified,
        List<Recorded> artifacts,
        boolean bulkEdit,
        @Nullable Renames renames,
        List<PlannedWork> drafts,
        List<Recorded> basis,
        List<PlannedWork> workPackages,
        List<Lane> lanes,
        List<String> requirements,
        List<Drifted> drift,
        @Nullable AnalysisRecorded analysis,
        @Nullable RetrospectiveRecorded retrospective,
        @Nullable Stop stop) {
    public static final PlanState NONE = new PlanState(
            false, List.of(), false, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null,
            null);

    public PlanState {
        artifacts = List.copyOf(artifacts);
        drafts = List.copyOf(drafts);
        basis = List.copyOf(basis);
        workPackages = List.copyOf(workPackages);
        lanes = List.copyOf(lanes);
        requirements = List.copyOf(requirements);
        drift = List.copyOf(drift);
    }

    /**
     * Why it was stopped.
     *
     * @param holds whether it still is
     */
    public record Stop(
            boolean holds,
            String reason,
            @Nullable String blocker,
            @Nullable MissionId successor) {}

    public boolean isPaused() {
        return stop != null && stop.holds();
    }

    public boolean isPlanned() {
        return !current().isEmpty()
                || artifacts.stream().anyMatch(artifact -> artifact.path().equals(PlanArtifacts.PLAN));
    }

    public boolean isFinalized() {
        return !lanes.isEmpty();
    }

    public Optional<PlannedWork> of(WorkPackageId workPackage) {
        return workPackages.stream()
                .filter(planned -> planned.id().equals(workPackage))
                .findFirst();
    }

    /** What counts: the finalized work packages, before that the drafts. */
    public List<PlannedWork> current() {
        return isFinalized() ? workPackages : drafts;
    }

    /**
     * How the files differ from those the mission was finalized from, before that from those last read; not at all where
     * nothing of ours was read yet.
     */
    public List<Drifted> driftTo(Map<String, BlobId> files) {
        var reference = isFinalized() ? basis : artifacts;
        if (reference.isEmpty()) {
            return List.of();
        }
        var known = new TreeMap<String, BlobId>();
        reference.forEach(artifact -> known.put(artifact.path(), artifact.content()));
        var paths = new TreeMap<>(files);
        paths.putAll(known);
        var drifted = new ArrayList<Drifted>();
        for (var path : paths.keySet()) {
            if (!Objects.equals(known.get(path), files.get(path))) {
                drifted.add(new Drifted(path, known.get(path), files.get(path)));
            }
        }
        return drifted;
    }

    /** A mission adopted from another tool, as far as that tool had planned it. */
    public static PlanState adopted(boolean specified, List<PlannedWork> workPackages, List<Lane> lanes) {
        return new PlanState(
                specified,
                List.of(),
                false,
                null,
                workPackages,
                List.of(),
                workPackages,
                lanes,
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    public PlanState withSpec() {
        return specified
                ? this
                : new PlanState(
                        true,
                        artifacts,
                        bulkEdit,
                        renames,
                        drafts,
                        basis,
                        workPackages,
                        lanes,
                        requirements,
                        drift,
                        analysis,
                        retrospective,
                        stop);
    }

    PlanState read(List<Recorded> files, boolean bulk, @Nullable Renames said, List<PlannedWork> described) {
        return new PlanState(
                specified,
                files,
                bulk,
                said,
                described,
                basis,
                workPackages,
                lanes,
                requirements,
                unread(files),
                analysis,
                retrospective,
                stop);
    }

    /** What of the drift still is one when files have been read. */
    private List<Drifted> unread(List<Recorded> files) {
        return isFinalized()
                ? drift
                : drift.stream()
                        .filter(file -> files.stream()
                                .noneMatch(read -> read.path().equals(file.path())
                                        && read.content().equals(file.found())))
                        .toList();
    }

    PlanState finalized(PlanFact.MissionFinalized fact) {
        return new PlanState(
                specified,
                fact.artifacts(),
                bulkEdit,
                renames,
                fact.workPackages().stream().map(planned -> planned.in("")).toList(),
                fact.artifacts(),
                fact.workPackages(),
                fact.lanes(),
                fact.requirements(),
                List.of(),
                analysis,
                retrospective,
                stop);
    }

    PlanState drifting(List<Drifted> files) {
        return with(files, analysis, retrospective, stop);
    }

    PlanState analyzed(AnalysisRecorded fact) {
        return with(drift, fact, retrospective, stop);
    }

    PlanState lookedBack(RetrospectiveRecorded fact) {
        return with(drift, analysis, fact, stop);
    }

    /** The mission was canceled. */
    public PlanState givenUp(String reason) {
        return stopped(new Stop(false, reason, null, stop == null ? null : stop.successor()));
    }

    PlanState stopped(@Nullable Stop why) {
        return with(drift, analysis, retrospective, why);
    }

    private PlanState with(
            List<Drifted> files,
            @Nullable AnalysisRecorded analyzed,
            @Nullable RetrospectiveRecorded learned,
            @Nullable Stop why) {
        return new PlanState(
                specified,
                artifacts,
                bulkEdit,
                renames,
                drafts,
                basis,
                workPackages,
                lanes,
                requirements,
                files,
                analyzed,
                learned,
                why);
    }
}
