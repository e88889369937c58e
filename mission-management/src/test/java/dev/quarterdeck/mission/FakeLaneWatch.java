package dev.quarterdeck.mission;

import dev.quarterdeck.kernel.context.WriteContext;
import dev.quarterdeck.kernel.git.LaneWatch;
import dev.quarterdeck.kernel.id.MissionId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers which missions' lanes were to be looked at, and never looks. */
public final class FakeLaneWatch implements LaneWatch {
    private final List<MissionId> asked = new CopyOnWriteArrayList<>();

    @Override
    public void lookAgain(WriteContext context) {
        asked.add(context.identity().mission());
    }

    public List<MissionId> asked() {
        return List.copyOf(asked);
    }
}
