package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Dated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/**
 * The order lines of an adopted log enter our stream in: by moment and identity, as their tool counts them. What has
 * neither comes last, and so does a repeated identity, so that the first of the file stays the first.
 */
public final class MirrorOrder {
    private MirrorOrder() {}

    private record Ranked<T>(T line, int rank, String at, String id) {}

    /** @param lines in file order */
    public static <T> List<T> of(List<T> lines, Function<T, AdoptedFact> fact) {
        var seen = new HashSet<String>();
        var ranked = new ArrayList<Ranked<T>>();
        for (var line : lines) {
            ranked.add(
                    switch (fact.apply(line)) {
                        case Dated dated -> new Ranked<>(line, seen.add(dated.id()) ? 0 : 1, dated.at(), dated.id());
                        case Noted(var _, var _, var id, var at, var _)
                        when id != null && at != null -> new Ranked<>(line, seen.add(id) ? 0 : 1, at, id);
                        case Noted _, Unreadable _ -> new Ranked<>(line, 1, "", "");
                    });
        }
        ranked.sort(Comparator.<Ranked<T>>comparingInt(Ranked::rank)
                .thenComparing(line -> line.rank() == 0 ? line.at() : "")
                .thenComparing(line -> line.rank() == 0 ? line.id() : ""));
        return ranked.stream().map(Ranked::line).toList();
    }
}
