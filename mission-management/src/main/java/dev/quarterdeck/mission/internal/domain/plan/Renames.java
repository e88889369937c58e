package dev.quarterdeck.mission.internal.domain.plan;

import java.util.List;

/** What a bulk edit renames, as its occurrence map says. */
public record Renames(List<Rename> names, List<Rename> paths, List<String> kept) {
    public Renames {
        names = List.copyOf(names);
        paths = List.copyOf(paths);
        kept = List.copyOf(kept);
    }

    /** From its old name to its new one. */
    public record Rename(String from, String to) {}
}
