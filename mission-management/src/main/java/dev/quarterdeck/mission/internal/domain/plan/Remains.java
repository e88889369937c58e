package dev.quarterdeck.mission.internal.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a bulk edit left behind: files that still hold an old name, or point to a path that has moved. */
public final class Remains {
    private final Renames renames;
    private final List<Pattern> names;
    private final List<Pattern> paths;
    private final Set<String> seen = new TreeSet<>();
    private final List<String> found = new ArrayList<>();

    public Remains(Renames renames) {
        this.renames = renames;
        this.names = renames.names().stream().map(name -> word(name.from())).toList();
        this.paths =
                renames.paths().stream().map(path -> reference(path.from())).toList();
    }

    /** Looks at one more file. */
    public void look(String path, String text) {
        seen.add(path);
        if (renames.kept().stream().anyMatch(glob -> PathPattern.of(glob).matches(path))) {
            return;
        }
        for (var moved : renames.paths()) {
            if (isOrIsBelow(path, moved.from())) {
                found.add("%s: should have moved to %s".formatted(path, moved.to()));
            }
        }
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            look(path, number, line);
        }
    }

    private void look(String path, int number, String line) {
        first(names, line).ifPresent(index -> {
            var name = renames.names().get(index);
            found.add("%s:%d: %s should be %s".formatted(path, number, name.from(), name.to()));
        });
        first(paths, line).ifPresent(index -> {
            var moved = renames.paths().get(index);
            found.add("%s:%d: refers to %s, now %s".formatted(path, number, moved.from(), moved.to()));
        });
    }

    /** One line for each, in the order of the files; then the moves that lead nowhere. */
    public List<String> found() {
        var all = new ArrayList<>(found);
        renames.paths().stream()
                .filter(moved -> seen.stream().noneMatch(path -> isOrIsBelow(path, moved.to())))
                .map(moved -> "%s: nothing is there, and %s is to move to it".formatted(moved.to(), moved.from()))
                .forEach(all::add);
        return all;
    }

    private static Optional<Integer> first(List<Pattern> patterns, String line) {
        for (var index = 0; index < patterns.size(); index++) {
            if (patterns.get(index).matcher(line).find()) {
                return Optional.of(index);
            }
        }
        return Optional.empty();
    }

    private static boolean isOrIsBelow(String path, String directory) {
        return path.equals(directory) || path.startsWith(directory + "/");
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])");
    }

    // A path is also meant where it is written from further up, as in ../src/old.
    private static Pattern reference(String path) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}_.-])" + Pattern.quote(path) + "(?![\\p{L}\\p{N}_-])(?!\\.[\\p{L}\\p{N}])");
    }
}
