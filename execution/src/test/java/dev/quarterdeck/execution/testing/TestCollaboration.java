package dev.quarterdeck.execution.testing;

import dev.quarterdeck.kernel.event.Version;
import dev.quarterdeck.kernel.id.MissionId;
import dev.quarterdeck.kernel.refusal.CommonRefusal.NotFound;
import dev.quarterdeck.kernel.refusal.Refused;
import dev.quarterdeck.mission.api.Collaboration;
import dev.quarterdeck.mission.api.Collaboration.Coordinated;
import dev.quarterdeck.mission.api.LaneOverlap;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Remembers which overlaps it was told of; nothing else is asked of it here. */
public final class TestCollaboration {
    private final MissionId mission;
    private final List<List<LaneOverlap>> reports = new ArrayList<>();
    private boolean refusing;
    private boolean refused;

    public TestCollaboration(MissionId mission) {
        this.mission = mission;
    }

    /** What others know it by. */
    public Collaboration team() {
        return (Collaboration) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Collaboration.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("reportOverlaps")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return told(((List<?>) arguments[1])
                            .stream().map(LaneOverlap.class::cast).toList());
                });
    }

    public synchronized List<List<LaneOverlap>> reports() {
        return List.copyOf(reports);
    }

    public synchronized List<LaneOverlap> latest() {
        return reports.getLast();
    }

    public synchronized void refuseNext() {
        refusing = true;
    }

    public synchronized boolean hasRefused() {
        return refused;
    }

    private synchronized Coordinated told(List<LaneOverlap> overlaps) {
        if (refusing) {
            refusing = false;
            refused = true;
            throw new Refused(new NotFound("mission " + mission, "qd missions", List.of()));
        }
        reports.add(overlaps);
        return new Coordinated(mission, Version.NONE, null, List.of());
    }
}
