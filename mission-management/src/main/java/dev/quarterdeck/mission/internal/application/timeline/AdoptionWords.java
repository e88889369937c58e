package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.ADOPTION;
import static dev.quarterdeck.mission.api.Timeline.Group.DECISIONS;
import static dev.quarterdeck.mission.api.Timeline.Group.MISSION;
import static dev.quarterdeck.mission.api.Timeline.Group.WORK_PACKAGES;
import static dev.quarterdeck.mission.internal.application.timeline.Told.counted;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Subject;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesRestored;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.LinesWithdrawn;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.MissionAdopted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptionFact.SeamMoved;
import java.util.List;
import java.util.Locale;

/** Words for what was taken over from another tool. */
final class AdoptionWords {
    private AdoptionWords() {}

    static Told of(AdoptionFact fact) {
        return switch (fact) {
            case MissionAdopted adopted ->
                Told.of(ADOPTION, "read the files of the adopted mission %s", adopted.slug());
            case LinesWithdrawn(var versions) ->
                Told.of(ADOPTION, "found %s gone from the adopted log", counted(versions.size(), "line"));
            case LinesRestored(var versions) ->
                Told.of(ADOPTION, "found %s back in the adopted log", counted(versions.size(), "line"));
            case SeamMoved(var seam, var to, var _, var reason) ->
                Told.of(ADOPTION, "moved the seam %s to %s", name(seam), name(to))
                        .because(reason);
        };
    }

    /** A line of the adopted log. */
    static Told of(AdoptedFact line) {
        return switch (line) {
            case Moved move -> moved(move);
            case Annotated annotation ->
                Told.of(WORK_PACKAGES, "noted something on %s", annotation.workPackage())
                        .about(workPackages(annotation.workPackage()));
            case Noted(var subject, var type, var _, var _, var _) ->
                Told.of(subject == Subject.DECISION ? DECISIONS : MISSION, "noted %s in the adopted log", type);
            case Unreadable(var why, var _) -> Told.of(ADOPTION, "left a line that cannot be read: %s", why);
        };
    }

    private static Told moved(Moved move) {
        var from = move.from() == null ? "nothing" : move.from().wireName();
        return Told.of(
                        WORK_PACKAGES,
                        "moved %s from %s to %s",
                        move.workPackage(),
                        from,
                        move.to().wireName())
                .about(workPackages(move.workPackage()));
    }

    /** None where another tool's name for it is no name of ours. */
    private static List<WorkPackageId> workPackages(String name) {
        return WorkPackageId.matches(name) ? List.of(new WorkPackageId(name)) : List.of();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
