package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Dated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Gives the answer the tool that wrote a log gave: nothing is checked, the last move wins. Facts may come in any order as
 * long as the first of those that share an identity comes first.
 */
public final class Replay {
    /** The order facts of an adopted log count in. */
    public static final Comparator<Dated> ORDER =
            Comparator.comparing(Dated::at).thenComparing(Dated::id);

    private final Set<String> moveIds = new HashSet<>();
    private final Set<String> annotated = new HashSet<>();
    private final List<Moved> moves = new ArrayList<>();

    /** Every work package the facts name, and how it stands. */
    public static Map<String, Standing> of(Iterable<? extends AdoptedFact> facts) {
        var replay = new Replay();
        facts.forEach(replay::add);
        return replay.standings();
    }

    public void add(AdoptedFact fact) {
        switch (fact) {
            case Moved move -> {
                if (moveIds.add(move.id())) {
                    moves.add(move);
                }
            }
            case Annotated annotation -> annotated.add(annotation.workPackage());
            case Noted _, Unreadable _ -> {}
        }
    }

    public Map<String, Standing> standings() {
        moves.sort(ORDER);
        var courses = new HashMap<String, Course>();
        for (var move : moves) {
            courses.computeIfAbsent(move.workPackage(), _ -> new Course()).take(move);
        }
        for (var workPackage : annotated) {
            courses.computeIfAbsent(workPackage, _ -> new Course());
        }
        var standings = new TreeMap<String, Standing>();
        courses.forEach((workPackage, course) -> standings.put(workPackage, course.standing()));
        return standings;
    }
}
