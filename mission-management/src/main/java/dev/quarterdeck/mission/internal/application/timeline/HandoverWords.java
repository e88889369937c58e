package dev.quarterdeck.mission.internal.application.timeline;

import static dev.quarterdeck.mission.api.Timeline.Group.PARTICIPATION;

import dev.quarterdeck.kernel.id.WorkPackageId;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchAccepted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchCompleted;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchPostponed;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRegistered;
import dev.quarterdeck.mission.internal.domain.handovers.HandoverFact.RoleSwitchRequested;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for facts about role switches. */
final class HandoverWords {
    private HandoverWords() {}

    static Told of(HandoverFact fact, Names names) {
        return switch (fact) {
            case RoleSwitchRequested wanted -> requested(wanted, names).because(wanted.reason());
            case RoleSwitchAccepted(var _, var id, var _) -> Told.of(PARTICIPATION, "accepted the role switch %s", id);
            case RoleSwitchRegistered(var _, var id) -> Told.of(PARTICIPATION, "registered the role switch %s", id);
            case RoleSwitchPostponed(var _, var id, var workPackage) ->
                Told.of(PARTICIPATION, "postponed the role switch %s: %s is in progress", id, workPackage)
                        .about(new WorkPackageId(workPackage));
            case RoleSwitchCompleted(var _, var id) -> Told.of(PARTICIPATION, "completed the role switch %s", id);
        };
    }

    private static Told requested(RoleSwitchRequested wanted, Names names) {
        var giver = names.of(wanted.giver());
        var taker = names.of(wanted.taker());
        var workPackage = wanted.wpId();
        if (workPackage != null) {
            return Told.of(PARTICIPATION, "wanted %s to take over %s from %s", taker, workPackage, giver)
                    .about(new WorkPackageId(workPackage));
        }
        return wanted.role() == null
                ? Told.of(PARTICIPATION, "wanted the autonomy mode to be %s", word(wanted.autonomy()))
                : Told.of(
                        PARTICIPATION,
                        "wanted %s to take part as %s",
                        taker,
                        wanted.role().wireName());
    }

    private static String word(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT);
    }
}
