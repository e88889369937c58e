package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.id.WorkPackageId;
import java.util.List;

/**
 * Work that meets.
 *
 * @param lanes the two execution lanes; none where only the work packages are known
 * @param workPackages those that are linked; none where only the lanes are known
 * @param files what both lanes changed
 */
public record LaneOverlap(
        Reason reason, List<String> lanes, List<WorkPackageId> workPackages, List<ContestedFile> files) {
    public LaneOverlap {
        lanes = List.copyOf(lanes);
        workPackages = List.copyOf(workPackages);
        files = List.copyOf(files);
    }

    /** How it meets. */
    public enum Reason {
        /** One work package depends on the other. */
        DEPENDENCY,
        /** Both changed the same file. */
        FILE,
        /** Both changed the same lines, or a trial merge failed. */
        CONFLICT
    }

    /** @param lines where both changed it; none where that is not known */
    public record ContestedFile(String path, List<Lines> lines) {
        public ContestedFile {
            lines = List.copyOf(lines);
        }
    }

    /** The first and the last one, counted from 1. */
    public record Lines(int first, int last) {}
}
