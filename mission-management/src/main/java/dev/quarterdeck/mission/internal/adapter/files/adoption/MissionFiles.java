package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.mission.internal.application.adoption.MissionReading.Snapshot;
import dev.quarterdeck.mission.internal.application.adoption.SourceLine;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.PlannedWork;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.Progress;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the files of a mission's directory beside its metadata. */
final class MissionFiles {
    static final String METADATA = "meta.json";
    static final String LOG = "status.events.jsonl";

    private static final String STATUS = "status.json";
    private static final String LANES = "lanes.json";
    private static final String ANALYSIS = "analysis-report.md";
    private static final int LARGEST = 8 << 20;

    private final Directory directory;
    private final @Nullable Directory coordination;
    private final Reported reported;

    /** @param coordination the same directory on the mission's coordination branch, where there is one */
    MissionFiles(Directory directory, @Nullable Directory coordination, Reported reported) {
        this.directory = directory;
        this.coordination = coordination;
        this.reported = reported;
    }

    /** Every line of the log; those of the coordination branch that the other does not have come last. */
    List<SourceLine> lines() {
        var lines = new LinkedHashMap<String, SourceLine>();
        linesOf(directory).forEach(line -> lines.put(line.key(), line));
        var here = lines.size();
        var there = coordination == null ? List.<SourceLine>of() : linesOf(coordination);
        there.forEach(line -> lines.putIfAbsent(line.key(), line));
        if (coordination != null && coordination.has(LOG) && (lines.size() > here || there.size() != here)) {
            var text = "The log on the coordination branch has %d lines, %d of them not here; here are %d."
                    .formatted(there.size(), lines.size() - here, here);
            reported.about(directory.path(LOG), AnomalyCode.COORDINATION_LOG_DIFFERS, text);
        }
        if (lines.isEmpty()) {
            var missing = !directory.has(LOG);
            reported.about(
                    directory.path(LOG),
                    missing ? AnomalyCode.LOG_MISSING : AnomalyCode.LOG_EMPTY,
                    missing ? "The mission has no status log." : "The mission's status log is empty.");
        }
        return new ArrayList<>(lines.values());
    }

    private static List<SourceLine> linesOf(Directory directory) {
        var log = directory.file(LOG);
        return log == null ? List.of() : directory.using(log, in -> LogReader.read(log.blob(), in));
    }

    /** What the snapshot beside the log says; null where there is none that can be read. */
    @Nullable
    Snapshot snapshot() {
        var holder = coordination != null && coordination.has(STATUS) ? coordination : directory;
        var file = holder.file(STATUS);
        if (file == null) {
            reported.about(
                    directory.path(STATUS),
                    AnomalyCode.STATUS_FILE_MISSING,
                    "There is no status file to compare with.");
            return null;
        }
        var told = holder.content(file, LARGEST).map(StatusFile::read).orElse(null);
        if (told == null) {
            reported.about(file.path(), AnomalyCode.STATUS_FILE_UNREADABLE, "The status file cannot be read.");
        }
        return told == null ? null : new Snapshot(file.path(), told);
    }

    MissionAdopted describe(RepositoryId repository, MissionId mission, Metadata metadata, BranchName readFrom) {
        var lanes = lanes();
        var topology = new TopologyRule(directory, metadata, lanes, reported).topology();
        var recorded = metadata.coordination().orElse(lanes.missionBranch());
        var names = LegacyNames.names(directory.name(), mission, recorded);
        var target = metadata.targetBranch();
        if (target == null) {
            var text = "The mission names no target branch; %s is taken, where it was found.".formatted(readFrom);
            reported.about(directory.path(METADATA), AnomalyCode.TARGET_BRANCH_MISSING, text);
        }
        checkReport();
        return new MissionAdopted(
                repository,
                LegacyNames.slug(directory.name()),
                names,
                metadata.title(),
                metadata.purpose(),
                metadata.missionType(),
                topology,
                target == null ? readFrom : target,
                topology.hasCoordination() ? names.coordinationBranch() : null,
                lanes.planningCommit(),
                metadata.createdAt(),
                metadata.number(),
                progress(metadata.progress()),
                workPackages(),
                lanes.lanes());
    }

    private LanesFile lanes() {
        var file = directory.file(LANES);
        if (file == null) {
            return LanesFile.NONE;
        }
        var lanes = directory.content(file, LARGEST).map(LanesFile::read).orElse(null);
        if (lanes == null) {
            reported.about(file.path(), AnomalyCode.LANES_UNREADABLE, "The lanes manifest cannot be read.");
            return LanesFile.NONE;
        }
        return lanes;
    }

    private List<PlannedWork> workPackages() {
        return WorkPackageFiles.read(directory, reported);
    }

    private Progress progress(Progress told) {
        return new Progress(directory.has("spec.md"), directory.has("plan.md"), told.accepted(), told.merged());
    }

    private void checkReport() {
        var file = directory.file(ANALYSIS);
        if (file != null) {
            directory.content(file, LARGEST).ifPresent(content -> checkReport(file, content));
        }
    }

    private void checkReport(TreeFile file, byte[] content) {
        try {
            var head = FrontMatter.read(content);
            var path = head.stream()
                    .flatMap(fields -> fields.below("input_artifacts", "path").stream())
                    .filter(Paths::isAbsolute)
                    .findFirst();
            path.ifPresent(found -> reported.about(
                    file.path(),
                    AnomalyCode.PATH_ABSOLUTE,
                    "The report names its inputs by paths of one machine.",
                    found));
        } catch (FrontMatter.Broken broken) {
            var text = "The front matter is no YAML: " + broken.getMessage();
            reported.at(file.path(), broken.line(), AnomalyCode.FRONT_MATTER_UNREADABLE, text);
        }
    }

    static boolean needsCoordination(Metadata metadata) {
        var topology = metadata.topology();
        return topology == null ? metadata.coordination().isPresent() : topology.hasCoordination();
    }

    static Topology classified(Metadata metadata, boolean hasLanes) {
        var coordinated = metadata.coordination().isPresent();
        if (hasLanes) {
            return coordinated ? Topology.LANES_WITH_COORDINATION : Topology.LANES;
        }
        return coordinated ? Topology.COORDINATION : Topology.SINGLE_BRANCH;
    }
}
