package dev.quarterdeck.mission.internal.application.inbox;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.context.Fragment.Entry;

/** Who may settle anything at all. */
final class Viewers {
    private Viewers() {}

    /** Whoever only looks is shown nothing to settle; services act, but do not take part. */
    static boolean maySettle(Entry entry) {
        return entry.permissions().contains(Permission.REPORT)
                && switch (entry.actor().kind()) {
                    case HUMAN, LLM_AGENT -> true;
                    case SERVICE, EXTERNAL_SYSTEM -> false;
                };
    }
}
