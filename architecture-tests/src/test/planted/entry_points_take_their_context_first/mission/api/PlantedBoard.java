package planted.entry_points_take_their_context_first.mission.api;

import dev.quarterdeck.kernel.context.WriteContext;

public interface PlantedBoard {
    void open(String mission, WriteContext context);
}
