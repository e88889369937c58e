package planted.entry_points_take_their_context_first.mission.api;

import dev.quarterdeck.kernel.context.WriteContext;

public interface FineBoard {
    void open(WriteContext context, String title);
}
