package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.mission.internal.application.adoption.AdoptableMission;
import dev.quarterdeck.mission.internal.application.adoption.AdoptableRepository.Source;
import dev.quarterdeck.mission.internal.application.adoption.MissionReading;
import dev.quarterdeck.mission.internal.application.adoption.MissionReading.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.adoption.DerivedId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mission of Spec Kitty's in one commit; a reader's version is part of its fingerprint. */
final class GitMission implements AdoptableMission {
    private static final String READER = "1";

    private final Source source;
    private final Directory directory;
    private final @Nullable Directory coordination;
    private final @Nullable Metadata metadata;
    private final Reported reported;
    private final int sharers;

    /**
     * @param metadata absent where it cannot be read
     * @param reported what was found while reading the metadata
     * @param sharers how many missions have the same display number
     */
    GitMission(
            Source source,
            Directory directory,
            @Nullable Directory coordination,
            @Nullable Metadata metadata,
            Reported reported,
            int sharers) {
        this.source = source;
        this.directory = directory;
        this.coordination = coordination;
        this.metadata = metadata;
        this.reported = reported;
        this.sharers = sharers;
    }

    @Override
    public String directory() {
        return directory.path();
    }

    @Override
    public String fingerprint() {
        var beside = coordination == null ? "" : coordination.state();
        var state = String.join(
                "\n", READER, source.branch().value(), Integer.toString(sharers), directory.state(), beside);
        return DerivedId.ulid(state);
    }

    @Override
    public MissionReading read() {
        var found = new Reported();
        found.addAll(reported.all());
        var log = directory.path(MissionFiles.LOG);
        if (metadata == null) {
            return new MissionReading(null, log, List.of(), null, found.all());
        }
        if (sharers > 1) {
            var text = "%d missions have the number %d.".formatted(sharers, metadata.number());
            found.about(directory.path(MissionFiles.METADATA), AnomalyCode.MISSION_NUMBER_SHARED, text);
        }
        var files = new MissionFiles(directory, coordination, found);
        var described = files.describe(source.repository(), metadata.mission(), metadata, source.branch());
        var lines = files.lines();
        var snapshot = files.snapshot();
        return new MissionReading(new Subject(metadata.mission(), described), log, lines, snapshot, found.all());
    }
}
