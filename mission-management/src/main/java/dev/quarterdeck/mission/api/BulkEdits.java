package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Missions that rename things all over a repository: what is renamed, and whether anything was forgotten. */
public interface BulkEdits {
    /** What the mission renames; empty for one that is no bulk edit. */
    @Requires(Permission.READ)
    Optional<OccurrenceMap> declared(ReadContext context);

    /**
     * Passes where the mission is no bulk edit, or the files hold no old name and nothing that points to a moved path.
     *
     * @param files every file as it is to be reviewed or merged, the mission's own directory left out; read only for a
     *     bulk edit, and to its end
     * @throws Refused with BULK_EDIT_INCOMPLETE naming files and lines
     */
    @Requires(Permission.READ)
    void requireComplete(ReadContext context, Stream<SourceFile> files);

    /** A file's repository-relative path and its text; empty where it is no text. */
    record SourceFile(String path, String text) {}

    /**
     * What is renamed.
     *
     * @param names identifiers and other words, whole words only
     * @param paths files and directories
     * @param kept globs of files where old names and paths may stay
     */
    record OccurrenceMap(List<Rename> names, List<Rename> paths, List<String> kept) {
        public OccurrenceMap {
            names = List.copyOf(names);
            paths = List.copyOf(paths);
            kept = List.copyOf(kept);
        }
    }

    /** From its old name to its new one. */
    record Rename(String from, String to) {}
}
