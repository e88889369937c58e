package dev.quarterdeck.mission.internal.application.adoption;

import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Noted;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Unreadable;

/** The stored types of events that mirror a line. */
final class LineTypes {
    static final String FAMILY = "adopted.";

    private static final String TRANSITION = FAMILY + "transition";
    private static final String ANNOTATION = FAMILY + "annotation";
    private static final String LIFECYCLE = FAMILY + "lifecycle";
    private static final String RETROSPECTIVE = FAMILY + "retrospective";
    private static final String DECISION = FAMILY + "decision";
    private static final String UNREADABLE = FAMILY + "unreadable";

    private LineTypes() {}

    static String of(AdoptedFact fact) {
        return switch (fact) {
            case Moved _ -> TRANSITION;
            case Annotated _ -> ANNOTATION;
            case Noted(var subject, var _, var _, var _, var _) ->
                switch (subject) {
                    case LIFECYCLE -> LIFECYCLE;
                    case RETROSPECTIVE -> RETROSPECTIVE;
                    case DECISION -> DECISION;
                };
            case Unreadable _ -> UNREADABLE;
        };
    }

    /** Whether lines of this type bear on the status of a work package. */
    static boolean bearOnStatus(String type) {
        return type.equals(TRANSITION) || type.equals(ANNOTATION);
    }
}
