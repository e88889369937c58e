package dev.quarterdeck.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.kernel.id.MissionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What missions' logs mean, kept beside them so that reading is fast. */
public interface Projections {
    /** Folds every mission's log anew and keeps the result; says where it differs from what was kept. */
    @Requires(Permission.ADMINISTER)
    Rebuilt rebuild(EntryContext context, Progress progress);

    /** How many missions were folded, and what was different. */
    record Rebuilt(int missions, List<Difference> differences) {
        public Rebuilt {
            differences = List.copyOf(differences);
        }
    }

    /** One thing that differed: the mission itself or one of its work packages; absent on the side that lacks it. */
    record Difference(
            MissionId missionId,
            String subject,
            @Nullable String kept,
            @Nullable String rebuilt) {}
}
