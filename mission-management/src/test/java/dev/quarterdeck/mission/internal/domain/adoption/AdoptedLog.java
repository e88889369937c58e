package dev.quarterdeck.mission.internal.domain.adoption;

import dev.quarterdeck.mission.api.WorkPackageStatus;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Annotated;
import dev.quarterdeck.mission.internal.domain.adoption.AdoptedFact.Moved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes small logs for specs: every move gets the next id, and the next second unless one is given. */
final class AdoptedLog {
    static final String MISSION = "01KTPKSTQVPMFXEN413XSMDP24";
    private static final String WP01 = "WP01";

    private final List<LogLine> lines = new ArrayList<>();
    private int second;

    AdoptedLog move(@Nullable WorkPackageStatus from, WorkPackageStatus to) {
        return add(plain(nextId(), nextAt(), from, to));
    }

    AdoptedLog force(@Nullable WorkPackageStatus from, WorkPackageStatus to) {
        var move = plain(nextId(), nextAt(), from, to);
        return add(new Moved(move.id(), move.at(), WP01, from, to, "user", MISSION, true, false, false));
    }

    AdoptedLog reviewed(WorkPackageStatus from, WorkPackageStatus to) {
        return add(new Moved(nextId(), nextAt(), WP01, from, to, "user", MISSION, false, true, true));
    }

    AdoptedLog moveAt(String at, String id, @Nullable WorkPackageStatus from, WorkPackageStatus to) {
        return add(plain(id, at, from, to));
    }

    AdoptedLog referringToReviewAt(String at, String id, WorkPackageStatus from, WorkPackageStatus to) {
        return add(new Moved(id, at, WP01, from, to, "user", MISSION, false, true, false));
    }

    AdoptedLog annotate(String workPackage) {
        return add(new Annotated(nextId(), nextAt(), workPackage, "user"));
    }

    AdoptedLog add(AdoptedFact fact) {
        var number = lines.size() + 1;
        lines.add(new LogLine(number, fact.toString(), fact));
        return this;
    }

    List<LogLine> lines() {
        return lines;
    }

    Standing standing() {
        return Replay.of(lines.stream().map(LogLine::fact).toList()).getOrDefault(WP01, Standing.NEVER_MOVED);
    }

    @Nullable
    WorkPackageStatus status() {
        return standing().status();
    }

    private static Moved plain(String id, String at, @Nullable WorkPackageStatus from, WorkPackageStatus to) {
        return new Moved(id, at, WP01, from, to, "claude", MISSION, false, false, false);
    }

    private String nextId() {
        return "E%02d".formatted(lines.size());
    }

    private String nextAt() {
        return "2026-06-09T17:17:%02d.000000+00:00".formatted(second++);
    }
}
