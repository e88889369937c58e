package dev.quarterdeck.mission.internal.adapter.files.adoption;

import dev.quarterdeck.kernel.context.Topology;
import dev.quarterdeck.kernel.git.BranchName;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.id.RepositoryId;
import dev.quarterdeck.kernel.id.Ulid;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.Progress;
import dev.quarterdeck.mission.internal.domain.adoption.AnomalyCode;
import dev.quarterdeck.mission.internal.domain.adoption.DerivedId;
import dev.quarterdeck.mission.internal.domain.adoption.Moment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mission's metadata file as far as it can be read.
 *
 * @param topology absent where the file names none
 */
record Metadata(
        MissionId mission,
        String title,
        @Nullable String purpose,
        String missionType,
        @Nullable Topology topology,
        @Nullable BranchName targetBranch,
        @Nullable BranchName coordinationBranch,
        @Nullable Instant createdAt,
        @Nullable Integer number,
        boolean flattened,
        Progress progress) {
    private static final String UNKNOWN_TYPE = "unknown";

    /** @param name the directory's name */
    static Metadata of(
            RepositoryId repository, String name, String artifact, MetadataFields fields, Reported reported) {
        var mission = identity(repository, name, artifact, fields, reported);
        compareNames(name, mission, artifact, fields, reported);
        var type = fields.text("mission_type", "mission");
        if (type.isEmpty()) {
            reported.about(
                    artifact, AnomalyCode.MISSION_TYPE_MISSING, "The file does not say what type of mission it is.");
        }
        return new Metadata(
                mission,
                fields.text("friendly_name").or(() -> fields.text("title")).orElse(name),
                fields.text("purpose_tldr")
                        .or(() -> fields.text("purpose_context"))
                        .orElse(null),
                type.orElse(UNKNOWN_TYPE),
                topology(fields),
                fields.branch("target_branch").orElse(null),
                fields.branch("coordination_branch").orElse(null),
                createdAt(fields),
                fields.number("mission_number", "feature_number").orElse(null),
                fields.isTrue("flattened"),
                progress(fields));
    }

    private static MissionId identity(
            RepositoryId repository, String name, String artifact, MetadataFields fields, Reported reported) {
        var given = fields.text("mission_id");
        if (given.isPresent() && Ulid.matches(given.get())) {
            return MissionId.of(given.get());
        }
        if (given.isPresent()) {
            fields.unreadable("mission_id");
        }
        var minted = DerivedId.ulid(repository.value(), LegacyNames.MISSIONS + "/" + name);
        var text = "The file names no mission; it is %s from now on.".formatted(minted);
        reported.about(artifact, AnomalyCode.MISSION_ID_MISSING, text);
        return MissionId.of(minted);
    }

    private static void compareNames(
            String name, MissionId mission, String artifact, MetadataFields fields, Reported reported) {
        var slug = fields.text("mission_slug", "feature_slug").or(() -> fields.text("slug"));
        if (slug.isPresent() && !slug.get().equals(name)) {
            var text = "The mission is called %s, its directory %s.".formatted(slug.get(), name);
            reported.about(artifact, AnomalyCode.SLUG_DIFFERS, text);
        }
        var shortId = LegacyNames.shortId(name);
        if (shortId.isPresent() && !shortId.get().equals(mission.mid8())) {
            var text = "The directory ends with %s, the mission's id begins with %s."
                    .formatted(shortId.get(), mission.mid8());
            reported.about(artifact, AnomalyCode.SHORT_ID_DIFFERS, text);
        }
    }

    private static @Nullable Topology topology(MetadataFields fields) {
        var word = fields.text("topology");
        var topology = word.flatMap(LegacyWords::topology);
        if (word.isPresent() && topology.isEmpty()) {
            fields.unreadable("topology");
        }
        return topology.orElse(null);
    }

    private static @Nullable Instant createdAt(MetadataFields fields) {
        var text = fields.text("created_at");
        var moment = text.flatMap(Moment::of);
        if (text.isPresent() && moment.isEmpty()) {
            fields.unreadable("created_at");
        }
        return moment.orElse(null);
    }

    private static Progress progress(MetadataFields fields) {
        var accepted = fields.has("accepted_at") || fields.has("acceptance_history");
        var merged = fields.has("baseline_merge_commit") || fields.has("merged_at") || fields.has("merged_commit");
        return new Progress(false, false, accepted, merged);
    }

    Optional<BranchName> coordination() {
        return Optional.ofNullable(coordinationBranch);
    }
}
