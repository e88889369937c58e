package dev.quarterdeck.mission.internal.domain.adoption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two answers to the question how the work packages of a mission stand. */
public final class StatusAnswers {
    private static final String ABSENT = "absent";
    /** How a work package is told that was only ever annotated. */
    public static final String NEVER_MOVED = "never moved";

    private StatusAnswers() {}

    /** A work package the two answers differ about. */
    public record Difference(String workPackage, String one, String other) {}

    /** The statuses of a replay as text. */
    public static Map<String, String> told(Map<String, Standing> standings) {
        var told = new TreeMap<String, String>();
        standings.forEach((workPackage, standing) -> {
            var status = standing.status();
            told.put(workPackage, status == null ? NEVER_MOVED : status.wireName());
        });
        return told;
    }

    public static List<Difference> between(Map<String, String> one, Map<String, String> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        var differences = new ArrayList<Difference>();
        for (var workPackage : all) {
            var left = one.getOrDefault(workPackage, ABSENT);
            var right = other.getOrDefault(workPackage, ABSENT);
            if (!left.equals(right)) {
                differences.add(new Difference(workPackage, left, right));
            }
        }
        return differences;
    }
}
