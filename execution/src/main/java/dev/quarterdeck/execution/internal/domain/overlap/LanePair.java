package dev.quarterdeck.execution.internal.domain.overlap;

import dev.quarterdeck.mission.api.LaneOverlap;
import dev.quarterdeck.mission.api.LaneOverlap.ContestedFile;
import dev.quarterdeck.mission.api.LaneOverlap.Lines;
import dev.quarterdeck.mission.api.LaneOverlap.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Two lanes side by side. */
public record LanePair(LaneState one, LaneState other) {
    /** More than a reader looks over. */
    private static final int MOST_FILES = 100;

    /** Every two of them, the first by name first. */
    public static List<LanePair> of(List<LaneState> lanes) {
        var pairs = new ArrayList<LanePair>();
        for (var one : lanes) {
            for (var other : lanes) {
                if (one.id().compareTo(other.id()) < 0) {
                    pairs.add(new LanePair(one, other));
                }
            }
        }
        return pairs;
    }

    /** The paths both changed. */
    public Set<String> shared() {
        var shared = new TreeSet<>(one.changedBeside(other));
        shared.retainAll(other.changedBeside(one));
        return shared;
    }

    /** Whether there is anything a merge of their heads could fail at. */
    public boolean bothCommitted() {
        return one.committedBeside(other) && other.committedBeside(one);
    }

    /** @param clashes the files they changed differently, with the lines of the first one's where that can be told */
    public List<LaneOverlap> overlaps(Map<String, List<Lines>> clashes) {
        var peaceful = new TreeSet<>(shared());
        peaceful.removeAll(clashes.keySet());
        var overlaps = new ArrayList<LaneOverlap>();
        add(overlaps, Reason.CONFLICT, new TreeMap<>(clashes).keySet(), clashes);
        add(overlaps, Reason.FILE, peaceful, clashes);
        return overlaps;
    }

    private void add(
            List<LaneOverlap> overlaps, Reason reason, Collection<String> paths, Map<String, List<Lines>> clashes) {
        if (!paths.isEmpty()) {
            var files = paths.stream()
                    .limit(MOST_FILES)
                    .map(path -> new ContestedFile(path, clashes.getOrDefault(path, List.of())))
                    .toList();
            overlaps.add(new LaneOverlap(reason, List.of(one.id(), other.id()), List.of(), files));
        }
    }
}
