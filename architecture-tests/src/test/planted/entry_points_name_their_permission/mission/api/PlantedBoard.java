package planted.entry_points_name_their_permission.mission.api;

import dev.quarterdeck.kernel.context.WriteContext;

public interface PlantedBoard {
    void open(WriteContext context);
}
