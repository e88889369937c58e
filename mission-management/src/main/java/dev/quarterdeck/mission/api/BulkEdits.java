package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.ReadContext;
import dev.quarterdeck.kernel.refusal.Refused;
import java.util.stream.Stream;

/** Missions that rename things all over a repository: what is renamed, and whether anything was forgotten. */
public interface BulkEdits {
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
}
