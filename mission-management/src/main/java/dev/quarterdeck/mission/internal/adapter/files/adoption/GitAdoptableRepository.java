package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.git.GitFacts;
import dev.quarterdeck.kernel.git.TreeFile;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableMission;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableRepository;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds Spec Kitty's missions in a commit. */
@Component
class GitAdoptableRepository implements AdoptableRepository {
    private static final int LARGEST_METADATA = 1 << 20;

    private final GitFacts git;

    GitAdoptableRepository(GitFacts git) {
        this.git = git;
    }

    /** A mission whose metadata has been looked at. */
    private record Opened(Directory directory, @Nullable Metadata metadata, Reported reported) {}

    @Override
    public List<AdoptableMission> missions(Source source) {
        var opened = new ArrayList<Opened>();
        directories(source).forEach(directory -> opened.add(open(source, directory)));
        var numbers = new HashMap<Integer, Integer>();
        opened.forEach(mission -> number(mission).ifPresent(number -> numbers.merge(number, 1, Integer::sum)));
        return opened.stream()
                .<AdoptableMission>map(mission -> {
                    var sharers = number(mission)
                            .map(number -> numbers.getOrDefault(number, 1))
                            .orElse(1);
                    return mission(source, mission, sharers);
                })
                .toList();
    }

    private List<Directory> directories(Source source) {
        var prefix = LegacyNames.MISSIONS + "/";
        return git.files(source.workspace(), source.commit(), LegacyNames.MISSIONS).stream()
                .filter(file -> file.path().indexOf('/', prefix.length()) > 0)
                .collect(Collectors.groupingBy(GitAdoptableRepository::directoryOf, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Directory(git, source.workspace(), entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String directoryOf(TreeFile file) {
        return file.path().substring(0, file.path().indexOf('/', LegacyNames.MISSIONS.length() + 1));
    }

    private Opened open(Source source, Directory directory) {
        var reported = new Reported();
        var artifact = directory.path(MissionFiles.METADATA);
        var file = directory.file(MissionFiles.METADATA);
        if (file == null) {
            reported.about(artifact, AnomalyCode.METADATA_MISSING, "The directory has no metadata file.");
            return new Opened(directory, null, reported);
        }
        var root = directory.content(file, LARGEST_METADATA).map(Json::object).orElse(null);
        if (root == null) {
            reported.about(artifact, AnomalyCode.METADATA_UNREADABLE, "The metadata file is no JSON object.");
            return new Opened(directory, null, reported);
        }
        var fields = new MetadataFields(artifact, root, reported);
        var metadata = Metadata.of(source.repository(), directory.name(), artifact, fields, reported);
        return new Opened(directory, metadata, reported);
    }

    private GitMission mission(Source source, Opened opened, int sharers) {
        var metadata = opened.metadata();
        var coordination = metadata == null || !MissionFiles.needsCoordination(metadata)
                ? null
                : coordination(source, opened.directory(), metadata, opened.reported());
        return new GitMission(source, opened.directory(), coordination, metadata, opened.reported(), sharers);
    }

    private @Nullable Directory coordination(Source source, Directory directory, Metadata metadata, Reported reported) {
        var branch = metadata.coordination()
                .or(() -> LegacyNames.branch(directory.name(), metadata.mission()))
                .orElse(source.branch());
        var tip = git.tip(source.workspace(), branch);
        if (tip.isEmpty()) {
            report(reported, directory, branch);
            return null;
        }
        var files = git.files(source.workspace(), tip.get(), directory.path());
        return new Directory(git, source.workspace(), directory.path(), files);
    }

    private static void report(Reported reported, Directory directory, BranchName branch) {
        var text = "There is no coordination branch %s here.".formatted(branch);
        reported.about(directory.path(MissionFiles.METADATA), AnomalyCode.COORDINATION_BRANCH_ABSENT, text);
    }

    private static Optional<Integer> number(Opened mission) {
        var metadata = mission.metadata();
        return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.number());
    }
}
