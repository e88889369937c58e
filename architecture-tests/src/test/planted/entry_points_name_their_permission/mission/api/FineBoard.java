package planted.entry_points_name_their_permission.mission.api;

import dev.quarterdeck.kernel.actor.Permission;
import dev.quarterdeck.kernel.actor.Requires;
import dev.quarterdeck.kernel.context.WriteContext;

public interface FineBoard {
    @Requires(Permission.OPERATE)
    void open(WriteContext context);
}
