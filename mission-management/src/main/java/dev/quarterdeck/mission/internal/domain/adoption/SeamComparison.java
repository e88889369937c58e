package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.Seams.Divergence;
import dev.quarterdeck.mission.api.Seams.Seam;
import dev.quarterdeck.mission.internal.domain.Projection;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the files say of a mission beside what our log says of it, seam by seam. */
public final class SeamComparison {
    private static final String ABSENT = "absent";

    private SeamComparison() {}

    /** The differences of each seam; none where both sides agree. */
    public static Map<Seam, List<Divergence>> of(
            MissionAdopted files, Map<String, Standing> replayed, Projection ours) {
        var found = new EnumMap<Seam, List<Divergence>>(Seam.class);
        found.put(Seam.IDENTITY, identity(files, ours));
        found.put(Seam.TOPOLOGY_AND_PLACEMENT, placement(files, ours));
        found.put(Seam.STATUS, status(files, replayed, ours));
        found.put(Seam.TASKS, tasks(files, ours));
        // What the other tool recorded of these is mirrored line by line; nothing of ours is derived from it that could
        // differ.
        for (var mirrored : List.of(Seam.DECISIONS, Seam.REVIEW, Seam.ACCEPTANCE, Seam.RETROSPECTIVE)) {
            found.put(mirrored, List.of());
        }
        return found;
    }

    /** What to say of a mission whose files are gone. */
    public static Map<Seam, List<Divergence>> withoutFiles(Projection ours) {
        var directory = ours.mission().names().directory();
        return Map.of(Seam.IDENTITY, List.of(new Divergence("directory", ABSENT, directory)));
    }

    private static List<Divergence> identity(MissionAdopted files, Projection ours) {
        var differences = new ArrayList<Divergence>();
        compare(
                differences,
                "directory",
                files.names().directory(),
                ours.mission().names().directory());
        compare(differences, "slug", files.slug(), ours.mission().slug());
        compare(differences, "mission_type", files.missionType(), ours.mission().missionType());
        return differences;
    }

    private static List<Divergence> placement(MissionAdopted files, Projection ours) {
        var mission = ours.mission();
        var differences = new ArrayList<Divergence>();
        compare(
                differences,
                "topology",
                files.topology().wireName(),
                mission.topology().wireName());
        compare(differences, "target_branch", files.targetBranch(), mission.targetBranch());
        compare(differences, "coordination_branch", files.coordinationBranch(), mission.coordinationBranch());
        compare(differences, "planning_commit", files.planningCommit(), mission.planningCommit());
        return differences;
    }

    private static void compare(
            List<Divergence> differences, String subject, @Nullable Object legacy, @Nullable Object ours) {
        var one = legacy == null ? ABSENT : legacy.toString();
        var other = ours == null ? ABSENT : ours.toString();
        if (!one.equals(other)) {
            differences.add(new Divergence(subject, one, other));
        }
    }

    private static List<Divergence> tasks(MissionAdopted files, Projection ours) {
        var recorded = new TreeMap<String, String>();
        ours.workPackages().forEach(work -> recorded.put(work.id().value(), work.title()));
        var differences = new ArrayList<Divergence>();
        files.workPackages()
                .forEach(work -> compare(
                        differences,
                        work.id().value(),
                        work.title(),
                        recorded.get(work.id().value())));
        return differences;
    }

    // A work package that has a file and no events is planned on both sides: it waits for its first move.
    private static List<Divergence> status(MissionAdopted files, Map<String, Standing> replayed, Projection ours) {
        var legacy = new TreeMap<String, String>();
        files.workPackages().forEach(work -> legacy.put(work.id().value(), "planned"));
        legacy.putAll(StatusAnswers.told(replayed));
        var recorded = new TreeMap<String, String>();
        ours.workPackages()
                .forEach(work -> recorded.put(work.id().value(), work.status().wireName()));
        return StatusAnswers.between(legacy, recorded).stream()
                .map(difference -> new Divergence(difference.workPackage(), difference.one(), difference.other()))
                .toList();
    }
}
