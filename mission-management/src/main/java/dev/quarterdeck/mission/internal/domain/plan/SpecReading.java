package dev.quarterdeck.mission.internal.domain.plan;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a spec demands: the requirements it defines, by id, with the line each stands on. */
public record SpecReading(SortedMap<String, Integer> requirements) {
    /** A list item, heading or table row that begins with the id of a functional or quality requirement. */
    private static final Pattern DEFINITION =
            Pattern.compile("^\\s*(?:[-*+]\\s+|#+\\s+|\\|\\s*|\\d+\\.\\s+)?[*_`]{0,3}((?:FR|NFR)-\\d{1,5})\\b");

    public SpecReading {
        requirements = new TreeMap<>(requirements);
    }

    public static SpecReading of(String text) {
        var found = new TreeMap<String, Integer>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var at = number;
            idOf(line).ifPresent(id -> found.putIfAbsent(id, at));
        }
        return new SpecReading(found);
    }

    private static Optional<String> idOf(String line) {
        var definition = DEFINITION.matcher(line);
        return definition.find() ? Optional.of(definition.group(1)) : Optional.empty();
    }
}
