package dev.quarterdeck.mission.internal.application.stream;

import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.mission.api.MissionPulses.Beat;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Missed;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Moved;
import dev.quarterdeck.mission.api.MissionPulses.Beat.Present;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one listener has not taken yet: of each mission, and of each participant, the latest. */
final class Listener {
    private static final int MOST = 1000;

    private final Runnable wake;
    private final Map<Object, Beat> waiting = new LinkedHashMap<>();

    Listener(Runnable wake) {
        this.wake = wake;
    }

    void tell(List<? extends Beat> beats) {
        beats.forEach(this::add);
        wake.run();
    }

    private synchronized void add(Beat beat) {
        if (waiting.size() >= MOST || beat instanceof Missed) {
            waiting.clear();
            waiting.put(Missed.class, new Missed());
        } else {
            var key = key(beat);
            waiting.remove(key);
            waiting.put(key, beat);
        }
    }

    private static Object key(Beat beat) {
        return switch (beat) {
            case Moved(var mission, var _, var _, var _) -> mission;
            case Present(var mission, var participant, var _) -> new Place(mission, participant);
            case Missed _ -> Missed.class;
        };
    }

    synchronized List<Beat> take() {
        var all = new ArrayList<>(waiting.values());
        waiting.clear();
        return all;
    }

    private record Place(MissionId mission, String participant) {}
}
