package dev.quarterdeck.mission.internal.adapter.jooq;

import dev.quarterdeck.mission.internal.domain.plan.Renames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of what a bulk edit renames. */
record OccurrencesPayload(List<Renamed> names, List<Renamed> paths, List<String> kept) {
    static @Nullable OccurrencesPayload of(@Nullable Renames renames) {
        return renames == null
                ? null
                : new OccurrencesPayload(Renamed.all(renames.names()), Renamed.all(renames.paths()), renames.kept());
    }

    Renames renames() {
        return new Renames(Renamed.read(names), Renamed.read(paths), kept);
    }

    record Renamed(String from, String to) {
        static List<Renamed> all(List<Renames.Rename> renames) {
            return renames.stream()
                    .map(rename -> new Renamed(rename.from(), rename.to()))
                    .toList();
        }

        static List<Renames.Rename> read(List<Renamed> renames) {
            return renames.stream()
                    .map(rename -> new Renames.Rename(rename.from, rename.to))
                    .toList();
        }
    }
}
