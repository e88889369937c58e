package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.context.EntryContext;
import dev.quarterdeck.mission.api.Inbox;
import dev.quarterdeck.mission.api.MissionPulses;
import dev.quarterdeck.mission.api.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** Missions as far as somebody listens to them: what happens in them is what a test says. */
public final class TestMissions implements MissionPulses, Inbox {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile int waiting;
    private volatile String mark = "";

    /** @param nowWaiting how much waits for everybody after it */
    public void happens(Beat beat, int nowWaiting) {
        happens(beat, nowWaiting, Integer.toString(nowWaiting));
    }

    /** @param nowMark of what waits */
    public void happens(Beat beat, int nowWaiting, String nowMark) {
        waiting = nowWaiting;
        mark = nowMark;
        for (var listener : listeners) {
            listener.beats().add(beat);
            listener.wake().run();
        }
    }

    /** How many listen. */
    public int listening() {
        return listeners.size();
    }

    @Override
    public Pulse open(EntryContext context, Runnable wake) {
        var listener = new Listener(new LinkedBlockingQueue<>(), wake);
        listeners.add(listener);
        return new Pulse() {
            @Override
            public List<Beat> take() {
                var latest = new LinkedHashMap<Object, Beat>();
                for (var beat = listener.beats().poll();
                        beat != null;
                        beat = listener.beats().poll()) {
                    latest.put(beat instanceof Beat.Moved moved ? moved.mission() : beat, beat);
                }
                return List.copyOf(latest.values());
            }

            @Override
            public void close() {
                listeners.remove(listener);
            }
        };
    }

    @Override
    public Items waiting(EntryContext context, PageRequest page) {
        return new Items(List.of(), null);
    }

    @Override
    public Count count(EntryContext context) {
        return new Count(waiting, mark);
    }

    private record Listener(BlockingQueue<Beat> beats, Runnable wake) {}
}
