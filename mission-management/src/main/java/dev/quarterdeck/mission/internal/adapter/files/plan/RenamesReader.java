package dev.quarterdeck.mission.internal.adapter.files.plan;

import dev.quarterdeck.mission.internal.adapter.files.plan.YamlFields.Unreadable;
import dev.quarterdeck.mission.internal.domain.plan.Problem;
import dev.quarterdeck.mission.internal.domain.plan.ProblemCode;
import dev.quarterdeck.mission.internal.domain.plan.Renames;
import dev.quarterdeck.mission.internal.domain.plan.Renames.Rename;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an occurrence map: lists {@code names} and {@code paths} of {@code from} and {@code to}, and globs {@code keep}. */
final class RenamesReader {
    private RenamesReader() {}

    /** Null where it cannot be read; why is added to the problems. */
    static @Nullable Renames read(String path, String text, List<Problem> problems) {
        try {
            var fields = YamlFields.read(text, 1);
            var renames = new Renames(renames(fields, "names"), renames(fields, "paths"), fields.texts("keep"));
            if (renames.names().isEmpty() && renames.paths().isEmpty()) {
                throw new Unreadable("Neither names nor paths are to change.", 1);
            }
            return renames;
        } catch (Unreadable unreadable) {
            problems.add(new Problem(
                    path, unreadable.line(), ProblemCode.YAML_UNREADABLE, String.valueOf(unreadable.getMessage())));
            return null;
        }
    }

    private static List<Rename> renames(YamlFields fields, String name) throws Unreadable {
        var renames = new ArrayList<Rename>();
        for (var entry : fields.entries(name, "from", "to")) {
            if (entry.text().isEmpty()) {
                throw new Unreadable("from and to are expected here.", entry.line());
            }
            renames.add(new Rename(entry.name(), entry.text()));
        }
        return renames;
    }
}
